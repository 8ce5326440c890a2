package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.policy.ListState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListHandTest {

    @ParameterizedTest
    @CsvSource({
        "enter,        ,            INSURER,     true",
        "enter,        ,            FINANCE,     true",
        "start-notice, draft,       INSURER,     true",
        "close-notice, notice,      DEVELOPMENT, true",
        "submit,       noticed,     INSURER,     true",
        "underwrite,   insurer,     DEVELOPMENT, true",
        "underwrite,   insurer,     FINANCE,     true",
        "approve,      development, FINANCE,     true",
        "approve,      finance,     DEVELOPMENT, true",
        // the same step again, after it came back
        "underwrite,   insurer,     INSURER,     false",
        "approve,      development, DEVELOPMENT, false",
        "approve,      finance,     FINANCE,     false",
        // what releases nothing
        "return,       finance,     DEVELOPMENT, false",
        "return,       development, INSURER,     false",
        "take-back,    insurer,     INSURER,     false",
        "end,          draft,       FINANCE,     false"
    })
    void twoStepsWithOneListAreForTwoPeople(String act, @Nullable String from, ListState waits, boolean barred) {
        assertThat(ListHand.bar(List.of(new ListHand(act, from)), waits)).isEqualTo(barred);
    }

    @ParameterizedTest
    @CsvSource({"INSURER", "DEVELOPMENT", "FINANCE"})
    void whoDidNothingMayTakeEachStepAndOneHandAmongManyIsEnough(ListState waits) {
        assertThat(ListHand.bar(List.of(), waits)).isFalse();
        assertThat(ListHand.bar(List.of(new ListHand("return", "finance"), new ListHand("enter", null)), waits))
                .isTrue();
    }
}
