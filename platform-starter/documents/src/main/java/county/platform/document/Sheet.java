package county.platform.document;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a list lies on its pages: upright while its columns find room, across otherwise, and in smaller type before it is
 * squeezed. Lengths are hundredths of a point.
 *
 * @param type the size of the type
 * @param widths of the columns
 */
record Sheet(int width, int height, int type, List<Integer> widths) {

    static final int MARGIN = 36_00;
    static final int PAD = 3_00;

    private static final int LONG = 841_89;
    private static final int SHORT = 595_28;

    /** Largest first; below the last one nobody reads, and words are broken instead. */
    private static final List<Integer> TYPES = List.of(9_00, 8_00, 7_00);

    Sheet {
        widths = List.copyOf(widths);
    }

    static Sheet of(List<Listing.Heading> columns) {
        for (int type : TYPES) {
            if (needed(columns, type) <= SHORT - 2 * MARGIN) {
                return spread(columns, SHORT, LONG, type);
            }
        }
        for (int type : TYPES) {
            if (needed(columns, type) <= LONG - 2 * MARGIN) {
                return spread(columns, LONG, SHORT, type);
            }
        }
        return spread(columns, LONG, SHORT, TYPES.getLast());
    }

    /** All columns get as much more, or less, as there is. */
    private static Sheet spread(List<Listing.Heading> columns, int width, int height, int type) {
        long room = width - 2L * MARGIN;
        long needed = needed(columns, type);
        return new Sheet(
                width,
                height,
                type,
                columns.stream()
                        .map(column -> Math.toIntExact(needed(column, type) * room / needed))
                        .toList());
    }

    private static long needed(List<Listing.Heading> columns, int type) {
        return columns.stream().mapToLong(column -> needed(column, type)).sum();
    }

    /** A title may be broken in two. */
    private static long needed(Listing.Heading column, int type) {
        int title = column.title().codePointCount(0, column.title().length());
        return (long) Math.max(column.width(), title) * type / 2 + 2 * PAD;
    }

    int line() {
        return type * 135 / 100;
    }

    int top() {
        return height - MARGIN;
    }

    /** Above the foot of the page. */
    int bottom() {
        return MARGIN + 14_00;
    }

    PDRectangle page() {
        return new PDRectangle(points(width), points(height));
    }

    static float points(int hundredths) {
        return hundredths / 100f;
    }
}
