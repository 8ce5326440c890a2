package county.platform.duty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A duty given to a unit from a day on, by a document. */
record Assignment(
        @NotBlank(message = "请选择单位。") String unit,
        @NotBlank(message = "请选择职责。") String duty,
        @NotNull(message = "请填写开始日期。") LocalDate from,

        @NotBlank(message = "请填写依据文件。") @Size(max = 200, message = "依据文件不能超过 200 字。")
        String source) {}
