package county.planning.observation;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Official;
import county.platform.access.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may approve a value that {@code entered} entered for the bureau. */
class ApprovalStepsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest
    @CsvSource({
        "colleague, bureau, entered, false, Granted",
        "entered,   bureau, entered, false, SameHand",
        "stranger,  other,  entered, false, NotYours",
        "stranger,  other,  entered, true,  NotYours",
        "colleague, bureau, entered, true,  NotNow",
        "entered,   bureau, entered, true,  NotNow",
        "colleague, bureau, ,        true,  NotNow", // of the document
    })
    void rules(String who, String unit, @Nullable String enteredBy, boolean approved, String expected) {
        var official = new Official(who, who, Set.of(Role.BUREAU_OFFICER), Set.of(unit), true);
        assertThat(ApprovalSteps.approval(value(enteredBy, approved), "bureau", official)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    private static Observation value(@Nullable String enteredBy, boolean approved) {
        return new Observation(
                1,
                "rate",
                2022,
                1,
                BigDecimal.ONE,
                "年报",
                null,
                null,
                null,
                null,
                "entered",
                DAY,
                approved,
                enteredBy,
                DAY,
                approved ? "b" : null,
                approved ? DAY : null);
    }
}
