package county.platform.sheet;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a module knows of its list before it sees a file. Columns are asked for by their names without white space and
 * with half-width brackets, once as they stand and once without what is in brackets: {@code 数量(亩)} and {@code 数量}.
 *
 * @param known the columns of the list, by which its header is found below title lines; none when the first row with
 *     something in it is the header
 * @param filledDown the columns in which a value that stands in merged cells counts for each of their rows, such as 村
 * @param summed the columns of numbers that a total row adds up
 * @param totalsAreRows whether a row that adds up all others is handed on like these
 */
public record SheetShape(
        Predicate<String> known, Predicate<String> filledDown, Predicate<String> summed, boolean totalsAreRows) {

    /** A list whose total rows are held beside its sums and not handed on. */
    public SheetShape(Predicate<String> known, Predicate<String> filledDown, Predicate<String> summed) {
        this(known, filledDown, summed, false);
    }

    /** A list of which nothing is known: its first row with something in it is the header. */
    public static final SheetShape FIRST_ROW = new SheetShape(name -> false, name -> false, name -> false);

    /** A list of these columns. */
    public static SheetShape of(Set<String> known) {
        return new SheetShape(Set.copyOf(known)::contains, name -> false, name -> false);
    }

    /** The same list, with values that count for all rows of merged cells in these columns. */
    public SheetShape fillingDown(Set<String> columns) {
        return new SheetShape(known, Set.copyOf(columns)::contains, summed, totalsAreRows);
    }

    /** The same list, with columns that total rows add up. */
    public SheetShape summing(Set<String> columns) {
        return new SheetShape(known, filledDown, Set.copyOf(columns)::contains, totalsAreRows);
    }

    /** The same list, of which a row that adds up all others is a row, too. */
    public SheetShape withTotalsAsRows() {
        return new SheetShape(known, filledDown, summed, true);
    }
}
