package county.insurance.settlement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the actual price.
 *
 * @param version the version that the caller saw, 0 when there was none
 * @param missingDays how many days without a price the caller has taken note of
 * @param unfinishedLists how many lists under way the caller has taken note of, left out for none
 * @param reason why it is corrected; for the first version there is none
 */
record ActualPriceRequest(
        @NotBlank(message = "请选择保险方案。") String scheme,
        @Min(value = 0, message = "版本号不能小于 0。") int version,
        @Min(value = 0, message = "天数不能小于 0。") int missingDays,

        @Nullable @Min(value = 0, message = "份数不能小于 0。") Integer unfinishedLists,

        @Nullable @Size(max = 300, message = "理由不能超过 300 字。")
        String reason) {

    int unfinished() {
        return unfinishedLists == null ? 0 : unfinishedLists;
    }
}
