package county.insurance.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is offered with a correction is what its decision accepts. */
class CorrectionActsTest {

    private static final List<Official> PEOPLE = List.of(
            new Official("clerk", "clerk", Set.of(Role.TOWNSHIP_CLERK), Set.of("370114008"), false),
            new Official("neighbour", "neighbour", Set.of(Role.TOWNSHIP_CLERK), Set.of("370114001"), false),
            new Official("insurer", "insurer", Set.of(Role.INSURER), Set.of("insurer-designated"), false),
            new Official(
                    "officer",
                    "officer",
                    Set.of(Role.BUREAU_OFFICER),
                    Set.of("bureau"),
                    true,
                    Map.of("bureau", Set.of(InsuranceDuty.RELEASES_CORRECTIONS.key()))));

    @Test
    void offersWhatIsAccepted() {
        for (Official official : PEOPLE) {
            for (String state : List.of("entered", "released", "refused")) {
                for (String by : List.of("clerk", "insurer", "officer")) {
                    Correction one = correction(state, by);
                    List<Act> acts = CorrectionRules.acts(official, one);
                    agrees(acts, "release", () -> CorrectionRules.mustRelease(official, one));
                    agrees(acts, "refuse", () -> CorrectionRules.mustRefuse(official, one));
                }
            }
        }
    }

    @Test
    void tellsWhoEnteredItThatAnotherReleasesIt() {
        assertThat(CorrectionRules.acts(PEOPLE.get(2), correction("entered", "insurer")))
                .containsExactly(
                        new Act("release", "released", false, null, "这项更正由您本人登记，须由另一人核对。"),
                        new Act("refuse", "refused", true, null, null));
    }

    private static void agrees(List<Act> acts, String act, Runnable guard) {
        assertThat(acts.stream().anyMatch(offered -> offered.act().equals(act) && offered.allowed()))
                .as(act)
                .isEqualTo(!(catchThrowable(guard::run) instanceof Refused));
    }

    private static Correction correction(String state, String by) {
        return new Correction(
                1,
                5,
                7,
                "2023-green-onion",
                "370114008",
                "绣惠街道",
                "村",
                "户",
                "insurer-designated",
                state,
                null,
                null,
                "银行",
                "****1",
                null,
                new Correction.Before("户", null, null, null, null),
                "户名不符",
                1L,
                by,
                LocalDate.parse("2023-12-13"),
                null,
                null,
                null,
                1);
    }
}
