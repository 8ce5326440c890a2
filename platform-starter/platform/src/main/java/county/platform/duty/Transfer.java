package county.platform.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A duty that passes from one unit to another, by a document.
 *
 * @param to the unit that has it from then on
 * @param from the other unit's first day with the duty
 * @param version of the row that the writer saw
 */
record Transfer(
        @NotBlank(message = "请选择接收职责的单位。") String to,
        @NotNull(message = "请填写移交日期。") LocalDate from,

        @NotBlank(message = "请填写依据文件。") @Size(max = 200, message = "依据文件不能超过 200 字。")
        String source,

        @NotNull(message = "请刷新后再提交。") Integer version) {}
