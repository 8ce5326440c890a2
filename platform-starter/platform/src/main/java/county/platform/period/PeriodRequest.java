package county.platform.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * Proposes to close or to reopen a period.
 *
 * @param leftOpen how much of its work the caller saw to be open, and leaves so
 */
record PeriodRequest(
        @NotNull(message = "请选择办结或恢复办理。") PeriodAct act,

        @NotBlank(message = "请写明理由。") @Size(max = 500, message = "理由不超过 500 字。")
        String reason,

        @NotNull(message = "请刷新后再提交。") @PositiveOrZero(message = "请刷新后再提交。")
        Long leftOpen) {}
