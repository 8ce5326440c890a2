package county.planning.observation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau reports for a year.
 *
 * @param period the year
 * @param note required for a revision, and for a value that differs much from the previous one
 * @param version the newest version of this period that the reporter saw, 0 when they saw none; absent when they do
 *     not say, and then only reports at the very same time are told from one another
 */
record ObservationEntry(
        @NotNull(message = "请填写年份。") @Pattern(regexp = "(19|20)\\d{2}", message = "按年度填报，写四位年份，如 2022。")
        String period,

        @NotNull(message = "请填写数值。") @Digits(integer = 12, fraction = 4, message = "数值的位数过多。")
        BigDecimal value,

        @NotBlank(message = "请填写数据来源。") @Size(max = 200, message = "数据来源不能超过 200 字。")
        String source,

        @Nullable @Size(max = 1000, message = "备注不能超过 1000 字。")
        String note,

        @Nullable @Min(value = 0, message = "版本号不正确。") Integer version) {

    int year() {
        return Integer.parseInt(period);
    }

    /** Whether somebody has reported since: the period's newest version is not the one that the reporter saw. */
    boolean outdated(int newest) {
        return version != null && version != newest;
    }

    boolean explained() {
        return note != null && !note.isBlank();
    }
}
