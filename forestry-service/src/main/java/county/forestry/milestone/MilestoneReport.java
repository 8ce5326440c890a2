package county.forestry.milestone;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports on a milestone.
 *
 * @param version the version that the reporter saw: 0 for a first report
 */
record MilestoneReport(
        @NotBlank(message = "请填写办理情况。") @Size(max = 1000, message = "办理情况不能超过 1000 字。")
        String note,

        @Nullable @Size(max = 100, message = "文号不能超过 100 字。")
        String documentNumber,

        @Min(value = 0, message = "版本号不正确。") int version) {}
