package county.insurance.observation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param confirmed whether the observation counts */
record ReviewRequest(
        @NotNull(message = "请选择确认或剔除。") Boolean confirmed,

        @NotBlank(message = "请写明复核意见。") @Size(max = 300, message = "复核意见不能超过 300 字。")
        String note,

        @Min(value = 1, message = "版本号不正确。") int version) {}
