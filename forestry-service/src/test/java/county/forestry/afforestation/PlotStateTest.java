package county.forestry.afforestation;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.step.Act;
import county.platform.step.Ruling;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state, and everybody who may come to a plot of 官庄街道 that clerk reported and officer verified. */
class PlotStateTest {

    @ParameterizedTest(name = "{0} finds a plot {1}: {2}")
    @CsvSource({
        "clerk,     REPORTED,  change withdraw",
        "clerk,     VERIFIED,  ''",
        "clerk,     ACCEPTED,  ''",
        "clerk,     RETURNED,  change withdraw",
        "clerk,     WITHDRAWN, ''",
        "neighbour, REPORTED,  ''",
        "neighbour, RETURNED,  ''",
        "officer,   REPORTED,  verify return",
        "officer,   VERIFIED,  -accept return", // their own verification
        "officer,   ACCEPTED,  ''",
        "officer,   RETURNED,  ''",
        "second,    VERIFIED,  accept return",
        "second,    REPORTED,  verify return",
        "other,     REPORTED,  ''", // the officer of another bureau
        "leader,    REPORTED,  ''",
        "leader,    VERIFIED,  ''",
    })
    void offersEachTheirOwn(String who, PlotState state, String acts) {
        String verifiedBy = state == PlotState.REPORTED ? null : "officer";
        Plot plot = PlotSample.plot(state, "clerk", verifiedBy);
        assertThat(PlotState.STEPS.acts(state, plot.standing(official(who))).stream()
                        .map(act -> (act.allowed() ? "" : "-") + act.act())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(acts);
    }

    @Test
    void offersJustWhatIsGranted() {
        for (PlotState from : PlotState.values()) {
            for (String who : Set.of("clerk", "neighbour", "officer", "second", "other", "leader")) {
                var standing = PlotSample.plot(from, "clerk", "officer").standing(official(who));
                Set<String> offered = PlotState.STEPS.acts(from, standing).stream()
                        .filter(Act::allowed)
                        .map(Act::to)
                        .collect(Collectors.toSet());
                assertThat(Arrays.stream(PlotState.values())
                                .filter(to -> PlotState.STEPS.rule(from, to, standing) instanceof Ruling.Granted)
                                .map(PlotState::key)
                                .collect(Collectors.toSet()))
                        .as("%s at %s", who, from)
                        .isEqualTo(offered);
            }
        }
    }

    private static Official official(String who) {
        return switch (who) {
            case "clerk" -> new Official(who, who, Set.of(Role.TOWNSHIP_CLERK), Set.of("370114012"), false);
            case "neighbour" -> new Official(who, who, Set.of(Role.TOWNSHIP_CLERK), Set.of("370114011"), false);
            case "leader" -> new Official(who, who, Set.of(Role.LEADER), Set.of("district"), true);
            case "other" -> new Official(who, who, Set.of(Role.BUREAU_OFFICER), Set.of("bureau-justice"), false);
            default ->
                new Official(
                        who,
                        who,
                        Set.of(Role.BUREAU_OFFICER),
                        Set.of("bureau-forestry-greening"),
                        true,
                        Map.of("bureau-forestry-greening", Set.of("leads")));
        };
    }
}
