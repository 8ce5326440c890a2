package county.insurance.sanction;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a sanction ends before its time. */
record Lifting(
        @Min(value = 1, message = "版本号不正确。") int version,

        @NotBlank(message = "解除须有文书，请填写文号。") @Size(max = 100, message = "文号不能超过 100 字。")
        String document,

        @NotBlank(message = "请填写解除理由。") @Size(max = 1000, message = "理由不能超过 1000 字。")
        String reason) {}
