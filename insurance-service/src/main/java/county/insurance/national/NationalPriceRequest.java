package county.insurance.national;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A national price that an officer enters.
 *
 * @param reason why it replaces the price published before; only for a correction
 */
record NationalPriceRequest(
        @NotBlank(message = "请选择保险方案。") String scheme,
        @NotNull(message = "请填写公布日期。") LocalDate day,

        @NotNull(message = "请填写价格。")
        @DecimalMin(value = "0", inclusive = false, message = "价格应大于 0。")
        @Digits(integer = 5, fraction = 4, message = "价格最多 5 位整数、4 位小数。")
        BigDecimal price,

        @NotBlank(message = "请填写来源（网址或文件）。") @Size(max = 300, message = "来源不能超过 300 字。")
        String source,

        @Size(max = 300, message = "更正理由不能超过 300 字。") @Nullable
        String reason) {}
