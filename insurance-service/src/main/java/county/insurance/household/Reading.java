package county.insurance.household;

import county.platform.person.IdentityNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the code reads the record.
 *
 * @param ticket what asking for the code was answered with
 * @param policy for a statement: which of the policies
 */
record Reading(
        @NotNull(message = "请先获取验证码。") UUID ticket,

        @NotBlank(message = "请填写证件号码。") @Size(max = 30, message = "证件号码过长。")
        String identity,

        @NotNull(message = "请填写验证码。") @Pattern(regexp = " *[0-9]{6} *", message = "验证码为 6 位数字。")
        String code,

        @Nullable Long policy) {

    String normalisedIdentity() {
        return IdentityNumber.normalised(identity);
    }
}
