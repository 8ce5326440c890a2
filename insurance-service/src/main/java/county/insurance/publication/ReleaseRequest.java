package county.insurance.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Another officer decides on a proposed price; who proposed it may only take it back.
 *
 * @param proposal the one that the officer saw
 * @param release whether it is published; otherwise it is sent back, and the note says why
 */
record ReleaseRequest(
        @Positive(message = "请刷新后再办理。") long proposal,
        @NotNull(message = "请选择核准公布或退回。") Boolean release,

        @Size(max = 300, message = "意见不能超过 300 字。") @Nullable
        String note) {}
