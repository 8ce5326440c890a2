package county.forestry.afforestation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far the year's task is done. Of 100 ha reported, 60 were judged and 54 of them passed: 90%, so 90 ha are done, of a
 * plan of 120 that is 75%.
 *
 * @param reported counted area that was reported, in hectares like all others
 * @param verified counted area that was found on the ground
 * @param judged reported area of the accepted plots
 * @param passed area that passed
 * @param plan the task; null where rows were selected that no plan is for
 */
record Completion(
        BigDecimal reported,
        BigDecimal verified,
        BigDecimal judged,
        BigDecimal passed,
        @Nullable BigDecimal plan) {

    /** What passed of what was judged, in percent; null before anything was. */
    @JsonProperty
    @Nullable
    BigDecimal passRate() {
        return over(passed.movePointRight(2), judged, 2);
    }

    /** Reported area by the pass rate. */
    @JsonProperty
    @Nullable
    BigDecimal done() {
        return over(reported.multiply(passed), judged, 4);
    }

    /** What is done of the plan, in percent; null where there is none. */
    @JsonProperty
    @Nullable
    BigDecimal percent() {
        return plan == null ? null : over(reported.multiply(passed).movePointRight(2), judged.multiply(plan), 2);
    }

    private static @Nullable BigDecimal over(BigDecimal part, BigDecimal whole, int places) {
        return whole.signum() == 0 ? null : part.divide(whole, places, RoundingMode.HALF_UP);
    }
}
