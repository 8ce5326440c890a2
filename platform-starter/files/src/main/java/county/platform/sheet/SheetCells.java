package county.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a short list, understood or noted as a fault: null is what is noted already. A column is asked for by its
 * name, and found with a unit or a remark in brackets behind it as well.
 */
public final class SheetCells {

    private final SheetFaults faults;

    public SheetCells(SheetFaults faults) {
        this.faults = faults;
    }

    /** The file's name of a column, or null when it has none. */
    public static @Nullable String column(SheetRow row, String name) {
        if (row.has(name)) {
            return name;
        }
        return row.columns().stream()
                .filter(column -> column.startsWith(name + "("))
                .findFirst()
                .orElse(null);
    }

    /** Whether something stands in the cell. */
    public boolean isFilled(SheetRow row, String name) {
        String column = column(row, name);
        return column != null && (!row.text(column).isEmpty() || row.doubt(column) != null);
    }

    /** Words, as they stand there. */
    public @Nullable String text(SheetRow row, String name) {
        String column = column(row, name);
        if (column == null) {
            return "";
        }
        Doubt doubt = row.doubt(column);
        if (doubt != null && doubt.kind() != Doubt.Kind.INVISIBLE && doubt.kind() != Doubt.Kind.SCIENTIFIC) {
            faults.add(row, column, doubt.reason());
            return null;
        }
        return row.text(column);
    }

    /** A whole number by which a row is known, such as one that the platform gave it; nothing is noted. */
    public static @Nullable Long key(SheetRow row, String name) {
        String column = column(row, name);
        BigDecimal number = column == null || row.doubt(column) != null
                ? null
                : Written.number(row.text(column)).value();
        boolean whole = number != null
                && number.signum() > 0
                && number.stripTrailingZeros().scale() <= 0;
        return number != null && whole ? number.longValue() : null;
    }

    /**
     * A number.
     *
     * @param units in which it may be written; a header in another refuses each row
     */
    public @Nullable BigDecimal number(SheetRow row, String name, Set<String> units) {
        String column = column(row, name);
        if (column == null) {
            faults.add(row.number(), name, "", "表中没有这一列。");
            return null;
        }
        Doubt doubt = row.doubt(column);
        if (doubt != null && doubt.kind() != Doubt.Kind.INVISIBLE) {
            faults.add(row, column, doubt.reason());
            return null;
        }
        Written<BigDecimal> number = Written.number(row.text(column));
        String unit = number.unit() == null ? row.unitOf(column) : number.unit();
        if (number.value() == null) {
            faults.add(row, column, number.reason() == null ? "应是一个数，例如 2.5。" : number.reason());
        } else if (unit != null && !units.contains(unit)) {
            faults.add(
                    row,
                    column,
                    "单位是" + unit + "，应按"
                            + String.join("、", units.stream().sorted().toList()) + "填写。");
            return null;
        }
        return number.value();
    }

    /** A day. */
    public @Nullable LocalDate day(SheetRow row, String name) {
        String column = column(row, name);
        if (column == null) {
            faults.add(row.number(), name, "", "表中没有这一列。");
            return null;
        }
        Doubt doubt = row.doubt(column);
        if (doubt != null && doubt.kind() != Doubt.Kind.DATE && doubt.kind() != Doubt.Kind.INVISIBLE) {
            faults.add(row, column, doubt.reason());
            return null;
        }
        Written<LocalDate> day = Written.day(row.text(column));
        if (day.value() == null) {
            faults.add(row, column, day.reason() == null ? "日期写作 2023-08-25。" : day.reason());
        }
        return day.value();
    }
}
