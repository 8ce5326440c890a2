package county.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into a cell or a form, understood or not.
 *
 * @param value that was meant; null when nobody can tell, or when it could mean two things
 * @param unit that was written behind a number, by its usual name (平方米 for ㎡), or null
 * @param reason in Chinese: why there is no value, or, beside a value, what was made of it; null when all is clear
 */
public record Written<T>(
        @Nullable T value, @Nullable String unit, @Nullable String reason) {

    /**
     * A decimal number: {@code 2.5}, {@code 1,250.50}, {@code 245元}, in full-width digits too. A comma separates groups
     * of three digits and nothing else: {@code 2,5} has no value, nor has {@code 2 5}. At most 15 digits before and 10
     * behind the point.
     */
    public static Written<BigDecimal> number(String text) {
        return WrittenNumber.of(text);
    }

    /**
     * A day: {@code 2023-8-25}, {@code 2023/8/25}, {@code 2023.8.25}, {@code 20230825}, {@code 2023年8月25日}, with or
     * without a time of day, which is dropped. {@code 45163}, the number that a spreadsheet keeps for a day, has that
     * day as its value and says so in the reason.
     */
    public static Written<LocalDate> day(String text) {
        return WrittenDay.of(text);
    }

    /** Yes or no, as people write them: 是, √, 否, × and the like. */
    public static Written<Boolean> answer(String text) {
        return WrittenAnswer.of(text);
    }

    static <T> Written<T> understood(T value) {
        return new Written<>(value, null, null);
    }

    static <T> Written<T> refused(String reason) {
        return new Written<>(null, null, reason);
    }
}
