package county.insurance.household;

import county.platform.person.IdentityNumber;
import county.platform.person.Phone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who asks for a code; all three must be as they stand in the record, however they are typed. */
record Asking(
        @NotBlank(message = "请填写姓名。") @Size(max = 100, message = "姓名不能超过 100 字。")
        String name,

        @NotBlank(message = "请填写证件号码。") @Size(max = 30, message = "证件号码过长。")
        String identity,

        @NotNull(message = "请填写手机号。") @Pattern(regexp = "1[3-9][0-9]{9}", message = "手机号须为 11 位数字。")
        String phone) {

    @SuppressWarnings("NullAway") // what is missing is said by its annotation
    Asking {
        identity = orNull(identity, IdentityNumber::normalised);
        phone = orNull(phone, Phone::normalised);
    }

    private static @Nullable String orNull(@Nullable String typed, UnaryOperator<String> normalising) {
        return typed == null ? null : normalising.apply(typed);
    }
}
