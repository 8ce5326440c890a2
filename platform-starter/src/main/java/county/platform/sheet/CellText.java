package county.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says, as text: numbers in plain digits, dates as 2023-12-13. */
final class CellText {

    /** A spreadsheet keeps 15 digits of a number; what follows is noise. */
    private static final int DIGITS = 15;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final BigDecimal LAST_DAY = new BigDecimal(2958466);

    /** The built-in formats that show a day, those of Chinese spreadsheets included. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, ERROR -> Objects.requireNonNullElse(cell.getText(), "");
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "是" : "否";
            case NUMBER -> number(cell);
            case FORMULA -> result(cell);
        };
    }

    static boolean damaged(Cell cell) {
        BigDecimal number = cell.getType() == CellType.NUMBER ? parsed(cell.getRawValue()) : null;
        return number != null && number.precision() - number.scale() > DIGITS;
    }

    private static String number(Cell cell) {
        BigDecimal number = parsed(cell.getRawValue());
        if (number == null) {
            return Objects.requireNonNullElse(cell.getRawValue(), "");
        }
        if (isDate(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) < 0) {
            LocalDateTime at = cell.asDate();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.withNano(0).toString();
        }
        return plain(number);
    }

    /** A formula's stored result; its sort is not told, so only what a number alone can look like is taken for one. */
    private static String result(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        BigDecimal number = raw.contains(".") || raw.contains("E") ? parsed(raw) : null;
        return number == null ? raw : plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal kept = number.round(new MathContext(DIGITS)).stripTrailingZeros();
        return kept.signum() == 0 ? "0" : kept.toPlainString();
    }

    private static @Nullable BigDecimal parsed(@Nullable String raw) {
        return raw != null && raw.length() < 400 && NUMBER.matcher(raw).matches() ? new BigDecimal(raw) : null;
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && DATE_FORMATS.contains(id)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && QUOTED.matcher(format).replaceAll("").chars().anyMatch(c -> "yYdD年日".indexOf(c) >= 0);
    }
}
