package county.platform.sheet;

/**
 * Why the text of a cell is not to be trusted as it stands. Which of these matter is the module's to say: a plot may be
 * called 2E3, an account may not.
 *
 * @param reason in Chinese, for the person who filled the cell, with what to do
 */
public record Doubt(Kind kind, String reason) {

    /** What is wrong with a cell. */
    public enum Kind {
        /** An error value, such as #N/A or #REF!: nothing can be read from it. */
        ERROR,
        /** Control characters, halves of characters or marks that turn the direction of writing, inside the text. */
        CONTROL,
        /** Characters without width inside the text, which make two texts that look alike different. */
        INVISIBLE,
        /** A number of 16 digits or more, typed or by a formula, of which a spreadsheet keeps the first 15. */
        LONG_NUMBER,
        /** Text such as 3.7E+17, which a long number becomes when a list is saved as CSV. */
        SCIENTIFIC,
        /** A number that is shown as a percentage: 0.8 as 80%. */
        PERCENT,
        /** A number that is shown as another one, rounded or in thousands: 2.456 as 2.5. The text is the exact number. */
        ROUNDED,
        /** A number that is shown as a date, or as a time of day: text such as 3-12 becomes one by itself. */
        DATE,
        /** A cell of a CSV row with more cells than the header: a comma in one of them may have moved the others. */
        MISPLACED,
        /** An empty cell that is one of several merged ones; the value stands in the first. */
        MERGED
    }
}
