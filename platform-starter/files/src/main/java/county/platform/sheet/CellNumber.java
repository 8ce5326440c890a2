package county.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell says that holds a number: plain digits, a day as 2023-12-13, and whether somebody sees another number. */
final class CellNumber {

    /** A spreadsheet keeps 15 digits of a number; what follows is noise. */
    private static final int DIGITS = 15;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{0,60})?([eE][-+]?[0-9]{1,3})?");
    private static final int LARGEST_EXPONENT = 310;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
    private static final int BEFORE_LEAP = 61;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS = 86_400;

    private static final Doubt LONG = new Doubt(Doubt.Kind.LONG_NUMBER, "这一格是数字格式，第 16 位起的数字已丢失；请把整列改为文本格式后重新填写。");
    private static final Doubt AS_DATE = new Doubt(Doubt.Kind.DATE, "这一格显示为日期，可能是填写的文字被表格自动转成了日期；请改为文本格式后重新填写。");

    private CellNumber() {}

    /** @param from1904 whether the workbook counts its days from 1904 */
    static CellText of(Chars raw, Shown shown, boolean from1904) {
        if (shown.kind() == Shown.Kind.NUMBER && shown.unit() == null && plain(raw, shown.decimals())) {
            return new CellText(raw.toString(), null);
        }
        String written = raw.toString().strip();
        if (written.isEmpty()) {
            return CellText.EMPTY;
        }
        BigDecimal number = parsed(written);
        if (number == null) {
            return new CellText(written, new Doubt(Doubt.Kind.ERROR, "这一格的数（" + written + "）无法读取，请重新填写。"));
        }
        return switch (shown.kind()) {
            case DATE -> day(number, from1904);
            case TIME -> time(number);
            case NUMBER, PERCENT, OTHERWISE -> number(number, shown);
        };
    }

    /** A cell of ISO 8601. */
    static CellText iso(String written) {
        Written<LocalDate> day = Written.day(written);
        return day.value() == null
                ? CellText.ofWorkbook(written)
                : new CellText(day.value().toString(), AS_DATE);
    }

    /** Digits that are told as they stand: no more than 15, no zeros that say nothing, all of them shown. */
    private static boolean plain(Chars raw, int decimals) {
        int length = raw.length();
        int at = length > 0 && raw.at(0) == '-' ? 1 : 0;
        int point = -1;
        if (length - at > DIGITS + 1) {
            return false;
        }
        for (int i = at; i < length; i++) {
            char c = raw.at(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        if (point < 0) {
            return length - at >= 1 && length - at <= DIGITS && (raw.at(at) != '0' || length == 1);
        }
        boolean leading = point - at >= 1 && (raw.at(at) != '0' || point - at == 1);
        int behind = length - point - 1;
        return leading && behind >= 1 && raw.at(length - 1) != '0' && (decimals < 0 || behind <= decimals);
    }

    private static CellText number(BigDecimal exact, Shown shown) {
        BigDecimal number = exact.round(new MathContext(DIGITS));
        String text = digits(number);
        if (number.precision() - number.scale() > DIGITS) {
            return new CellText(text, LONG);
        }
        return switch (shown.kind()) {
            case PERCENT ->
                new CellText(
                        text,
                        new Doubt(
                                Doubt.Kind.PERCENT,
                                "这一格显示为百分比（" + text + " 显示为 " + digits(number.movePointRight(2)) + "%）；请改为普通的数。"));
            case OTHERWISE -> new CellText(text, new Doubt(Doubt.Kind.ROUNDED, "这一格显示的不是它的实际数值 " + text + "，请改为常规格式。"));
            default -> new CellText(shown.unit() == null ? text : text + shown.unit(), rounded(number, text, shown));
        };
    }

    private static @Nullable Doubt rounded(BigDecimal number, String text, Shown shown) {
        if (shown.decimals() < 0 || number.stripTrailingZeros().scale() <= shown.decimals()) {
            return null;
        }
        String seen = number.setScale(shown.decimals(), RoundingMode.HALF_UP).toPlainString();
        return new Doubt(Doubt.Kind.ROUNDED, "这一格显示为 " + seen + "，实际是 " + text + "；请核对。");
    }

    private static CellText day(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return new CellText(digits(number), new Doubt(Doubt.Kind.ERROR, "这一格是日期格式，但内容不是日期，请重新填写。"));
        }
        int days = number.round(new MathContext(DIGITS)).intValue();
        if (from1904) {
            return new CellText(EPOCH_1904.plusDays(days).toString(), AS_DATE);
        }
        if (days == 0) {
            return new CellText(
                    number.signum() == 0 ? "1900-01-00" : time(number).text(), AS_DATE);
        }
        // The spreadsheet's calendar has a 29 February 1900.
        return new CellText(
                EPOCH_1900.plusDays(days < BEFORE_LEAP ? days + 1L : days).toString(), AS_DATE);
    }

    private static CellText time(BigDecimal number) {
        BigDecimal fraction = number.remainder(BigDecimal.ONE).abs();
        long seconds = fraction.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return new CellText(LocalTime.ofSecondOfDay(seconds % SECONDS).toString(), AS_DATE);
    }

    private static String digits(BigDecimal number) {
        BigDecimal kept = number.stripTrailingZeros();
        return kept.signum() == 0 ? "0" : kept.toPlainString();
    }

    private static @Nullable BigDecimal parsed(String raw) {
        if (!NUMBER.matcher(raw).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(raw.endsWith(".") ? raw + "0" : raw).round(new MathContext(DIGITS + 2));
        return number.signum() == 0 || Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
                ? number
                : null;
    }
}
