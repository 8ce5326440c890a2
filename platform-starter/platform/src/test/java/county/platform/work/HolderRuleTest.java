package county.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.work.HolderRule.Held;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may pass a to-do on, by who holds it and to whom. */
class HolderRuleTest {

    @ParameterizedTest(name = "{0} to {1}, {2}")
    @CsvSource({
        ", me, , take, ",
        "me, me, , take, ",
        "colleague, me, , take, 接手",
        "colleague, me, '  ', take, 接手",
        "colleague, me, 请假, take, ",
        ", third, 出差, hand-over, ",
        ", third, , hand-over, 原因",
        "me, third, 出差, hand-over, ",
        "me, third, , hand-over, 原因",
        "colleague, third, 出差, hand-over, 先接手",
        "me, , , give-back, ",
        ", , , give-back, 没有认领",
        "colleague, , , give-back, 没有认领"
    })
    void saysWhatItIsAndWhatStandsAgainstIt(
            @Nullable String held, @Nullable String to, @Nullable String note, String verb, @Nullable String against) {
        Held holder = held == null ? null : new Held(held, "某局 经办");
        HolderRule.Ruling ruling = HolderRule.of(holder, "me", to, note);
        assertThat(ruling.verb()).isEqualTo(verb);
        if (against == null) {
            assertThat(ruling.refusal()).isEmpty();
        } else {
            assertThat(ruling.refusal().orElseThrow()).contains(against);
        }
    }
}
