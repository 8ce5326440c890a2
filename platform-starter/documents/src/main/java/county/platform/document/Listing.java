package county.platform.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A list of any length as it is printed: a table over as many pages as it takes, without saying yet what its rows are.
 *
 * @param title what it lists
 * @param about what it is narrowed to, such as a scheme; may be empty
 * @param by who had it printed, and for which unit; may be empty
 * @param day when
 */
public record Listing(String title, String about, List<Heading> columns, String by, LocalDate day) {

    public Listing {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a list has columns");
        }
    }

    /**
     * One column.
     *
     * @param width how many characters it takes, two for a Chinese one
     * @param figure whether it holds figures, which are set to the right
     */
    public record Heading(String title, int width, boolean figure) {

        public Heading {
            if (width < 1) {
                throw new IllegalArgumentException("a column has some width");
            }
        }
    }
}
