package county.insurance.claim;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The transfer of an adjustment's difference, with the bank's document. */
record DisputePayment(
        @Min(value = 1, message = "版本号不能小于 1。") int version,

        @NotBlank(message = "请填写付款凭证号。") @Size(max = 100, message = "付款凭证号不能超过 100 字。")
        String document,

        @NotNull(message = "请填写付款日期。") LocalDate paidOn) {}
