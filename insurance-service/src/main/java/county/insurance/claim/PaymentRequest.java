package county.insurance.claim;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records a batch: everything that is unpaid, of one township or of all, in one direction.
 *
 * @param refund whether it is the money that comes back
 * @param policies how many policies the caller takes it to cover, and {@code amount} how much; refused when it is not so
 */
public record PaymentRequest(
        @Nullable String township,
        @Nullable Boolean refund,

        @NotBlank(message = "请填写付款凭证号。") @Size(max = 100, message = "付款凭证号不能超过 100 字。")
        String document,

        @NotNull(message = "请填写付款日期。") LocalDate paidOn,
        @Min(value = 1, message = "份数不能小于 1。") int policies,

        @NotNull(message = "请填写金额。") @Digits(integer = 14, fraction = 2, message = "金额最多两位小数。")
        BigDecimal amount) {

    boolean isRefund() {
        return Boolean.TRUE.equals(refund);
    }
}
