package county.platform.yearly;

import county.platform.importing.list.Measure;
import county.platform.importing.list.NamedColumn;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a yearly table: what documents call it, what its cells are, and where they are kept.
 *
 * @param field its name in answers; in the database the same with underscores, {@code landArea} and {@code land_area}
 * @param size of a number the places behind the point, of words how many characters there may be
 * @param optional whether a cell may be empty
 * @param inheriting whether an empty cell says what the one above it says
 */
public record YearColumn(String field, NamedColumn column, Kind kind, int size, boolean optional, boolean inheriting) {

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** What the cells are. */
    public enum Kind {
        AMOUNT,
        WORDS,
        DAY
    }

    public YearColumn {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException(field);
        }
    }

    /** A column of numbers of which none is below zero. */
    public static YearColumn amount(String field, NamedColumn column, int places) {
        return new YearColumn(field, column.asRequired(), Kind.AMOUNT, places, false, false);
    }

    /** A column of words. */
    public static YearColumn words(String field, NamedColumn column, int longest) {
        return new YearColumn(field, column.asRequired(), Kind.WORDS, longest, false, false);
    }

    /** A column of days. */
    public static YearColumn day(String field, NamedColumn column) {
        return new YearColumn(field, column.asRequired(), Kind.DAY, 0, false, false);
    }

    /** The same, whose cells may be empty and which a table may lack. */
    public YearColumn asOptional() {
        var may = new NamedColumn(column.names(), false, column.filledDown(), column.summed(), column.measure());
        return new YearColumn(field, may, kind, size, true, inheriting);
    }

    /** The same, whose empty cells say what the one above says, merged or not. */
    public YearColumn asInheriting() {
        return new YearColumn(field, column.asFilledDown(), kind, size, optional, true);
    }

    /** What people call it. */
    public String label() {
        return column.title();
    }

    /** In what it is measured, or null. */
    public @Nullable String unit() {
        Measure measure = column.measure();
        return measure == null ? null : measure.unit();
    }

    /** Its name in the database. */
    String stored() {
        return stored(field);
    }

    static String stored(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
