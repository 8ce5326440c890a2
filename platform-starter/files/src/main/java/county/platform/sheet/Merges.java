package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet, by column. A file names them behind all rows, so that they are looked for only when a cell is
 * empty that need not be; rows are asked for in ascending order, and each range is looked at once.
 */
final class Merges {

    static final Merges NONE = new Merges();

    private static final int MOST = 100_000;
    private static final int LONGEST_NAME = 64;

    private final Map<Integer, List<Range>> byColumn = new HashMap<>();
    private final Map<Integer, Integer> reached = new HashMap<>();
    private int count;

    private Merges() {}

    /** Reads them from the bytes of a sheet, for some columns. */
    static Merges read(InputStream part, Watch watch, Iterable<Integer> columns) throws IOException {
        var merges = new Merges();
        columns.forEach(column -> merges.byColumn.put(column, new ArrayList<>()));
        merges.scan(part, watch);
        merges.byColumn.values().forEach(ranges -> ranges.sort(Comparator.comparingInt(Range::firstRow)));
        return merges;
    }

    /** The range that the cell is in, or null. */
    @Nullable
    Range at(int row, int column) {
        List<Range> ranges = byColumn.get(column);
        if (ranges == null || ranges.isEmpty()) {
            return null;
        }
        int at = reached.getOrDefault(column, 0);
        while (at < ranges.size() && ranges.get(at).lastRow < row) {
            at++;
        }
        reached.put(column, at);
        return at < ranges.size() && ranges.get(at).firstRow <= row ? ranges.get(at) : null;
    }

    /** Looks for the one element that counts, whatever its prefix, without reading all others as XML once more. */
    private void scan(InputStream part, Watch watch) throws IOException {
        byte[] buffer = new byte[1 << 15];
        byte[] tag = new byte[LONGEST_NAME * 4];
        int length = -1;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            watch.read(read);
            for (int i = 0; i < read; i++) {
                byte b = buffer[i];
                if (b == '<') {
                    length = 0;
                } else if (length >= 0) {
                    if (b == '>') {
                        tag(tag, length);
                        length = -1;
                    } else if (length < tag.length && !(length == 0 && (b == '/' || b == '!' || b == '?'))) {
                        tag[length++] = b;
                    } else {
                        length = -1;
                    }
                    // Rows and cells are many: they are known by their first letter.
                    if (length == 1 && (b == 'c' || b == 'r' || b == 'v' || b == 'i' || b == 't' || b == 'f')) {
                        length = -1;
                    }
                }
            }
        }
    }

    private void tag(byte[] bytes, int length) {
        var tag = new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
        int name = tag.indexOf("mergeCell ");
        if (name < 0 || (name > 0 && tag.charAt(name - 1) != ':')) {
            return;
        }
        if (++count > MOST) {
            throw BadSheet.tooComplex();
        }
        int from = tag.indexOf("ref=", name) + 5;
        int to = from < 5 || from > tag.length() ? -1 : tag.indexOf(tag.charAt(from - 1), from);
        if (to > from) {
            add(tag.substring(from, to).replace("$", "").split(":"));
        }
    }

    private void add(String[] corners) {
        int[] first = cell(corners[0]);
        int[] last = corners.length == 2 ? cell(corners[1]) : null;
        if (first == null || last == null || last[0] < first[0] || last[1] < first[1]) {
            return;
        }
        var range = new Range(first[1], last[1], first[0], last[0]);
        byColumn.forEach((column, ranges) -> {
            if (first[0] <= column && column <= last[0]) {
                ranges.add(range);
            }
        });
    }

    /** Column and row, or null. */
    private static int @Nullable [] cell(String reference) {
        int at = 0;
        int column = 0;
        while (at < reference.length() && at < 3 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at++) - 'A' + 1;
        }
        String row = reference.substring(at);
        return column > 0 && row.matches("[0-9]{1,7}") ? new int[] {column - 1, Integer.parseInt(row)} : null;
    }

    /** Merged cells, rows counted from 1, columns from 0. */
    record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
