package county.platform.request;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The decimals that a request may carry: at most 20 digits before the point and 20 after it, however they are written.
 * {@code 1E2147483647} takes a few bytes to send and two gigabytes to print, and passes a check of its digits.
 */
public final class Decimal {

    private static final int MOST_DIGITS = 20;
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private Decimal() {}

    /**
     * The number that somebody has typed: half-width digits and a point. Whether {@code 1,06} is 1.06 or 106 cannot be told.
     *
     * @throws NotTaken when it is written in another way, or too long
     */
    public static BigDecimal typed(String written) {
        String text = Text.bare(written).strip();
        if (text.length() > LONGEST) {
            throw tooLong();
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new NotTaken("数字只能用半角数字和小数点填写，例如 1250.50。");
        }
        return bounded(new BigDecimal(text));
    }

    /**
     * A number as JSON writes it.
     *
     * @throws NotTaken when it has too many digits
     */
    public static BigDecimal number(String token) {
        if (token.length() > LONGEST) {
            throw tooLong();
        }
        try {
            return bounded(new BigDecimal(token));
        } catch (NumberFormatException e) {
            throw tooLong(); // an exponent beyond what a scale can be
        }
    }

    /** Whether both are there and the first is not above the second. */
    public static boolean atMost(@Nullable BigDecimal value, @Nullable BigDecimal most) {
        return value != null && most != null && value.compareTo(most) <= 0;
    }

    /** Whether both are there and are the same number, however many zeros they end with. */
    public static boolean same(@Nullable BigDecimal value, @Nullable BigDecimal other) {
        return value != null && other != null && value.compareTo(other) == 0;
    }

    private static BigDecimal bounded(BigDecimal value) {
        long before = (long) value.precision() - value.scale(); // an int would overflow
        if (before > MOST_DIGITS || value.scale() > MOST_DIGITS || value.scale() < -MOST_DIGITS) {
            throw tooLong();
        }
        return value;
    }

    private static NotTaken tooLong() {
        return new NotTaken("数字的位数过多，整数和小数部分各不能超过 " + MOST_DIGITS + " 位。");
    }
}
