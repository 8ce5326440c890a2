package county.platform.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A duty taken from a unit, by a document.
 *
 * @param until the unit's last day with the duty
 * @param version of the row that the writer saw
 */
record Withdrawal(
        @NotNull(message = "请填写最后一天。") LocalDate until,

        @NotBlank(message = "请填写依据文件。") @Size(max = 200, message = "依据文件不能超过 200 字。")
        String source,

        @NotNull(message = "请刷新后再提交。") Integer version) {}
