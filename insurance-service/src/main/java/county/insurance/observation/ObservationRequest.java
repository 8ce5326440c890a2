package county.insurance.observation;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that somebody reports.
 *
 * @param replaces the observation that it corrects
 * @param reason why it comes after the collectors' days, from an officer only
 */
record ObservationRequest(
        @Positive(message = "请选择监测点。") long point,
        @NotNull(message = "请选择日期。") LocalDate day,

        @NotNull(message = "请填写价格。")
        @DecimalMin(value = "0", inclusive = false, message = "价格应大于 0。")
        @Digits(integer = 5, fraction = 4, message = "价格最多 5 位整数、4 位小数。")
        BigDecimal price,

        @DecimalMin(value = "0", inclusive = false, message = "重量应大于 0。")
        @Digits(integer = 9, fraction = 2, message = "重量最多 2 位小数。")
        @Nullable
        BigDecimal weight,

        @Size(max = 200, message = "备注不能超过 200 字。") @Nullable
        String note,

        @Nullable Long replaces,

        @Size(max = 200, message = "补录理由不能超过 200 字。") @Nullable
        String reason) {}
