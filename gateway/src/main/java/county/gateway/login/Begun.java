package county.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A login that has begun: what Keycloak must bring back, and where the person wanted to go.
 *
 * @param state what tells this login from the others of the same browser
 * @param page one of our own pages, as text
 */
record Begun(Instant at, String state, String nonce, String verifier, String page) {
    /** As long as Keycloak keeps its own page open. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int PARTS = 5;

    /** As one text; none of the parts can hold a line break. */
    String text() {
        return String.join("\n", Long.toString(at.getEpochSecond()), state, nonce, verifier, page);
    }

    /** What {@link #text} wrote, or null when it is something else or too old. */
    static @Nullable Begun of(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        List<String> parts = List.of(text.split("\n", -1));
        if (parts.size() != PARTS) {
            return null;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts.get(0)));
        return at.plus(LIFE).isBefore(now)
                ? null
                : new Begun(at, parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }
}
