package county.forestry.afforestation;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.problem.FieldProblem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step must say of a plot of 2 ha, of which 1.8 were found and 0.1 of them unqualified where it was verified. */
class PlotDecisionTest {

    @ParameterizedTest(name = "{0}: found {1}, unqualified {2}, living {3}, because of {4}: {5}")
    @CsvSource({
        "VERIFIED, 2,      0,      1600, ,     ''",
        "VERIFIED, 2.0000, 0,      0,    ,     ''",
        "VERIFIED, 1.8,    0,      1600, 火烧, ''",
        "VERIFIED, 1.8,    0,      1600, ,     note",
        "VERIFIED, 2,      0.1,    1600, ,     note",
        "VERIFIED, 2,      0.1,    1600, ' ',  note",
        "VERIFIED, 2.0001, 0,      1600, 多,   verifiedArea",
        "VERIFIED, 1,      1.0001, 1600, 多,   unqualifiedArea",
        "VERIFIED, 1,      1,      1600, 全毁, ''",
        "VERIFIED, ,       ,       ,     ,     verifiedArea unqualifiedArea livingDensity note",
        "RETURNED, ,       ,       ,     ,     note",
        "RETURNED, ,       ,       ,     重测, ''",
        "WITHDRAWN, ,      ,       ,     ,     ''",
        "REPORTED, ,       ,       ,     ,     state",
    })
    void saysWhatWasFound(
            PlotState state,
            @Nullable String found,
            @Nullable String unqualified,
            @Nullable Integer living,
            @Nullable String note,
            String faults) {
        var decision = new PlotDecision(state, decimal(found), decimal(unqualified), living, null, note);
        assertThat(decision.faults(PlotSample.plot(PlotState.REPORTED, null, null)))
                .extracting(FieldProblem::field)
                .containsExactly(faults.isEmpty() ? new String[0] : faults.split(" ", -1));
    }

    @ParameterizedTest(name = "{0} living stems: {1} ha pass, because of {2}: {3}")
    @CsvSource({
        "1600, 1.7,    ,     ''",
        "1600, 1.7001, 多,   passedArea",
        "1600, 1.6,    ,     note",
        "1600, 1.6,    路占, ''",
        "1600, ,       路占, passedArea",
        "1402, 1.7,    ,     passedArea", // 84.96%
        "1402, 0,      ,     note",
        "1402, 0,      补植, ''",
        "1403, 1.7,    ,     ''", // 85.03%
    })
    void passesNoMoreThanWasGoodAndLives(int living, @Nullable String passed, @Nullable String note, String faults) {
        var decision = new PlotDecision(PlotState.ACCEPTED, null, null, null, decimal(passed), note);
        Plot plot = PlotSample.verified(PlotState.VERIFIED, "1.8", "0.1", living, null, "officer");
        assertThat(decision.faults(plot))
                .extracting(FieldProblem::field)
                .containsExactly(faults.isEmpty() ? new String[0] : faults.split(" ", -1));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
