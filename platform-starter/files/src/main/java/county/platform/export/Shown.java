package county.platform.export;

import county.platform.document.Listing.Heading;
import county.platform.sheet.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a workbook's cells, as it is read on paper. */
final class Shown {

    private Shown() {}

    static List<Heading> headings(List<Column> columns) {
        return columns.stream()
                .map(column -> new Heading(column.title(), column.width(), isFigure(column)))
                .toList();
    }

    static List<String> texts(List<Column> columns, List<? extends @Nullable Object> row) {
        var texts = new ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            texts.add(text(columns.get(i), row.get(i)));
        }
        return texts;
    }

    private static boolean isFigure(Column column) {
        return switch (column.kind()) {
            case WHOLE, MONEY, QUANTITY -> true;
            case TEXT, DATE -> false;
        };
    }

    /** Figures with their thousands apart, money to the fen, nothing where there is nothing. */
    private static String text(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> figure(column, decimal);
            case Number number -> number.toString();
            default -> value.toString();
        };
    }

    private static String figure(Column column, BigDecimal value) {
        BigDecimal shown = column.kind() == Column.Kind.MONEY && value.scale() < 2 ? value.setScale(2) : value;
        String plain = shown.toPlainString();
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        var apart = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > sign; at -= 3) {
            apart.insert(at, ',');
        }
        return apart.toString();
    }
}
