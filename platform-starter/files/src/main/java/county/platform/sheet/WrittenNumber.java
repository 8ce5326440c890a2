package county.platform.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
final class WrittenNumber {

    private static final int WHOLE = 15;
    private static final int BEHIND = 10;

    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE][-+]?[0-9]+");
    private static final Pattern SPACED = Pattern.compile(".*[0-9.]\\s+[0-9.].*");

    private WrittenNumber() {}

    static Written<BigDecimal> of(String text) {
        BigDecimal plain = plain(text, 0, text.length());
        return plain != null ? Written.understood(plain) : careful(text);
    }

    private static Written<BigDecimal> careful(String text) {
        if (text.length() > 60) {
            return Written.refused("应是一个数，例如 2.5。");
        }
        // The ideographic full stop and the comma of a Chinese keyboard are told apart before the width is evened out.
        String half = java.text.Normalizer.normalize(text.replace('，', ','), java.text.Normalizer.Form.NFKC)
                .strip();
        if (SPACED.matcher(half).matches()) {
            return Written.refused("数字中间有空格，不清楚是几；请写成一个数，例如 2.5。");
        }
        String bare = Cleaned.bare(half);
        boolean money = !bare.isEmpty() && (bare.charAt(0) == '¥' || bare.charAt(0) == '￥');
        bare = money ? bare.substring(1) : bare;
        int end = 0;
        while (end < bare.length() && "0123456789.,+-eE".indexOf(bare.charAt(end)) >= 0) {
            end++;
        }
        String digits = bare.substring(0, end);
        String behind = bare.substring(end);
        String unit = behind.isEmpty() ? (money ? "元" : null) : UnitName.named(behind);
        if (digits.isEmpty() || (unit == null && !behind.isEmpty())) {
            return Written.refused("应是一个数，例如 2.5。");
        }
        if (SCIENTIFIC.matcher(digits).matches()) {
            return Written.refused("这是科学计数法，请写成普通的数，例如 2.5。");
        }
        return amount(digits, unit);
    }

    private static Written<BigDecimal> amount(String digits, @Nullable String unit) {
        boolean signed = digits.startsWith("-") || digits.startsWith("+");
        String unsigned = signed ? digits.substring(1) : digits;
        if (unsigned.indexOf(',') >= 0) {
            Matcher grouped = GROUPED.matcher(unsigned);
            if (!grouped.matches()) {
                return Written.refused("逗号只用来分隔每三位数字；小数点请写成“.”，例如 2.5。");
            }
            unsigned = unsigned.replace(",", "");
        }
        boolean twice = unsigned.startsWith("-") || unsigned.startsWith("+");
        BigDecimal number = twice ? null : plain(unsigned, 0, unsigned.length());
        if (number == null) {
            return Written.refused(tooLong(unsigned) ? "这个数的位数太多。" : "应是一个数，例如 2.5。");
        }
        return new Written<>(digits.startsWith("-") ? number.negate() : number, unit, null);
    }

    private static boolean tooLong(String digits) {
        return digits.matches("[0-9]+(\\.[0-9]+)?");
    }

    /** Digits with at most one point between them and a sign, no more of them than is bounded; else null. */
    private static @Nullable BigDecimal plain(String text, int from, int to) {
        int at = from < to && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
        int point = -1;
        for (int i = at; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        int whole = (point < 0 ? to : point) - at;
        int behind = point < 0 ? 0 : to - point - 1;
        boolean bounded = whole >= 1 && whole <= WHOLE && (point < 0 || (behind >= 1 && behind <= BEHIND));
        return bounded ? new BigDecimal(text.substring(from, to)) : null;
    }
}
