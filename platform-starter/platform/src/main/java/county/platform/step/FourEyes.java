package county.platform.step;

import county.platform.access.Official;
import county.platform.problem.Refused;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Four eyes: whoever entered, changed or decided something that an act rests on does not take that act. Pure.
 *
 * <p>People are told apart by their login names, which Keycloak never gives twice and never changes.
 */
public final class FourEyes {

    private FourEyes() {}

    /** Whether somebody is among those who had a hand in it; null stands for nobody. */
    public static boolean bars(String username, Collection<? extends @Nullable String> hands) {
        return hands.contains(username);
    }

    /**
     * Lets pass whoever had no hand in it.
     *
     * @param reason what it was and who has to do this instead, in words
     * @param hands the login names of those who had; null for nobody
     * @throws Refused for the others
     */
    public static void mustBeAnother(Official official, String reason, @Nullable String... hands) {
        mustBeAnother(official, reason, Arrays.asList(hands));
    }

    /** The same for many hands. */
    public static void mustBeAnother(Official official, String reason, Collection<? extends @Nullable String> hands) {
        if (bars(official.username(), hands)) {
            throw Refused.sameHand(reason);
        }
    }
}
