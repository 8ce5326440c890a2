package county.insurance.correction;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put right; what is left out stays as it is.
 *
 * @param version of the policy, as the writer saw it
 * @param attachment the paper on which it rests: needed for everything but a certificate number
 */
record CorrectionEntry(
        @Min(value = 1, message = "版本号不正确。") int version,

        @Nullable @Size(max = 100, message = "姓名不能超过 100 字。")
        String name,

        @Nullable String phone,

        @Nullable @Size(max = 100, message = "开户行不能超过 100 字。")
        String bank,

        @Nullable String account,
        @Nullable String certificate,

        @NotBlank(message = "请写明更正的原因。") @Size(max = 500, message = "原因不能超过 500 字。")
        String reason,

        @Nullable Long attachment) {

    CorrectionEntry {
        name = stripped(name);
        phone = stripped(phone);
        bank = stripped(bank);
        account = stripped(account);
        certificate = stripped(certificate);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether it changes something that belongs to the household, which the township knows. */
    boolean isOfHousehold() {
        return name != null || phone != null || bank != null || account != null;
    }
}
