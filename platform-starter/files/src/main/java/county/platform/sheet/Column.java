package county.platform.sheet;

/**
 * One column of a list that is written.
 *
 * @param width in characters, two for a Chinese one
 */
public record Column(String title, Kind kind, int width) {

    /** What stands in a column. Identifiers are text, or a spreadsheet would round them. */
    public enum Kind {
        TEXT("@"),
        WHOLE("0"),
        MONEY("#,##0.00"),
        QUANTITY("#,##0.00##"),
        DATE("yyyy-mm-dd");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static Column text(String title, int width) {
        return new Column(title, Kind.TEXT, width);
    }

    public static Column whole(String title) {
        return new Column(title, Kind.WHOLE, 10);
    }

    public static Column money(String title) {
        return new Column(title, Kind.MONEY, 16);
    }

    public static Column quantity(String title) {
        return new Column(title, Kind.QUANTITY, 14);
    }

    public static Column date(String title) {
        return new Column(title, Kind.DATE, 12);
    }
}
