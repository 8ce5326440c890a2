package county.insurance.sanction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to bar, and why.
 *
 * @param identity a party's identity number or unified social credit code
 * @param unit an insurer's code
 * @param scheme where it happened, or null
 */
record Imposition(
        @NotNull(message = "请选择对象类型。") @Pattern(regexp = "party|insurer", message = "对象类型不正确。")
        String kind,

        @Nullable String identity,
        @Nullable String unit,

        @NotBlank(message = "请填写姓名或名称。") @Size(max = 100, message = "名称不能超过 100 字。")
        String name,

        @NotNull(message = "请选择事由。")
        @Pattern(regexp = "false-enrolment|double-enrolment|insurer-misconduct|other", message = "事由不正确。")
        String ground,

        @NotBlank(message = "请写明事实和理由。") @Size(max = 1000, message = "理由不能超过 1000 字。")
        String reason,

        @NotBlank(message = "请填写认定文书的文号。") @Size(max = 100, message = "文号不能超过 100 字。")
        String document,

        @Nullable String scheme,
        @Nullable Long policy) {}
