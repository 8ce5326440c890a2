package county.platform.yearly;

import static county.platform.yearly.EditionState.DISCARDED;
import static county.platform.yearly.EditionState.DRAFT;
import static county.platform.yearly.EditionState.HANDED_IN;
import static county.platform.yearly.EditionState.IN_FORCE;
import static county.platform.yearly.EditionState.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.CommonDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.step.Act;
import county.platform.step.Ruling;
import county.platform.step.Standing;
import county.platform.step.Steps;
import county.platform.yearly.EditionSteps.Hands;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may do what with an edition, in every state and with every hand in it. */
class EditionStepsTest {

    private static final Steps<EditionState> STEPS = EditionSteps.of(CommonDuty.LEADS);
    private static final Official OFFICER = officer("officer", Map.of("bureau", Set.of("leads")));
    private static final Official OTHER = officer("stranger", Map.of());

    private static Official officer(String name, Map<String, Set<String>> duties) {
        return new Official(name, name, Set.of(Role.BUREAU_OFFICER), Set.of("bureau"), true, duties);
    }

    @Test
    void twoPeopleBringAnEditionIntoForce() {
        var own = new Hands("officer", null);
        var foreign = new Hands("somebody", null);
        var handedIn = new Hands("somebody", "officer");
        Map<EditionState, List<EditionState>> byAnother = Map.of(
                DRAFT, List.of(HANDED_IN, DISCARDED),
                RETURNED, List.of(HANDED_IN, DISCARDED),
                HANDED_IN, List.of(RETURNED, IN_FORCE));
        for (EditionState from : EditionState.values()) {
            List<EditionState> another = byAnother.getOrDefault(from, List.of());
            List<EditionState> self =
                    another.stream().filter(to -> to != IN_FORCE).toList();
            assertThat(allowed(from, EditionSteps.standing(OFFICER, foreign))).isEqualTo(another);
            assertThat(allowed(from, EditionSteps.standing(OFFICER, own))).isEqualTo(self);
            assertThat(allowed(from, EditionSteps.standing(OFFICER, handedIn))).isEqualTo(self);
            assertThat(allowed(from, EditionSteps.standing(OTHER, foreign))).isEmpty();
        }
    }

    private static List<EditionState> allowed(EditionState from, Standing standing) {
        return STEPS.acts(from, standing).stream()
                .filter(Act::allowed)
                .map(act ->
                        EditionState.valueOf(act.to().toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    @Test
    void everyRefusalSaysWhy() {
        for (EditionState from : EditionState.values()) {
            for (EditionState to : EnumSet.complementOf(EnumSet.of(from))) {
                Ruling ruling = STEPS.rule(from, to, EditionSteps.standing(OFFICER, new Hands("officer", "officer")));
                if (ruling instanceof Ruling.Refusal refusal) {
                    assertThat(refusal.reason()).isNotBlank();
                }
            }
        }
    }
}
