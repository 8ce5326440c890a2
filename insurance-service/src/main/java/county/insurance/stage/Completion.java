package county.insurance.stage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a unit says when it has completed its part of a stage.
 *
 * @param version the version that the writer saw: 0 for a first completion
 */
record Completion(
        @NotBlank(message = "请填写完成情况。") @Size(max = 1000, message = "完成情况不能超过 1000 字。")
        String note,

        @Min(value = 0, message = "版本号不正确。") int version) {}
