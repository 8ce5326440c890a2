package county.insurance.national;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param publish whether it is published; otherwise it is sent back, and the note says why */
record NationalDecision(
        @NotNull(message = "请选择公布或退回。") Boolean publish,

        @Size(max = 300, message = "意见不能超过 300 字。") @Nullable
        String note,

        @Min(value = 1, message = "版本号不正确。") int version) {}
