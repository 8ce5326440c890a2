package county.insurance.enrolment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * The insurer issues the policies of a whole list: certificate numbers follow each other in the order of the list.
 *
 * @param version of the list, as the writer saw it
 * @param prefix of every number, such as {@code PDAA202337}
 * @param first the first running number, eight digits
 * @param collectedOn when the farmers' share had been collected
 */
record Underwriting(
        @Min(value = 1, message = "版本号不正确。") int version,

        @NotBlank(message = "请填写保险单号的前缀。") @Pattern(regexp = "[A-Z0-9-]{1,20}", message = "前缀为 1 至 20 位大写字母、数字或连字符。")
        String prefix,

        @Min(value = 1, message = "起始流水号须大于 0。") int first,
        @NotNull(message = "请填写农户自缴保费的收取日期。") LocalDate collectedOn) {}
