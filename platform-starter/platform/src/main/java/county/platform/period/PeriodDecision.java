package county.platform.period;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a proposal.
 *
 * @param confirm whether it is done; otherwise it is declined, or taken back by who proposed it
 * @param note why not, where it is declined
 * @param version of the proposal that the caller saw
 */
record PeriodDecision(
        @NotNull(message = "请选择核准或退回。") Boolean confirm,

        @Nullable @Size(max = 500, message = "理由不超过 500 字。") String note,

        @NotNull(message = "请刷新后再提交。") Integer version) {}
