package county.platform.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** CSV as people send it, with the separator by which its first records make most sense. */
final class CsvSource {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int START = 1 << 16;
    private static final int KNOWN = 1_000;

    private final CsvText text;
    private final Watch watch;
    private final SheetShape shape;

    private CsvSource(CsvText text, Watch watch, SheetShape shape) {
        this.text = text;
        this.watch = watch;
        this.shape = shape;
    }

    static SheetReport read(Path file, Watch watch, SheetShape shape, Consumer<SheetRow> rows) throws IOException {
        return new CsvSource(CsvText.of(file, watch), watch, shape).read(rows);
    }

    private SheetReport read(Consumer<SheetRow> rows) throws IOException {
        String start = start();
        BadSheet other = OtherFormat.text(start);
        if (other != null) {
            throw other;
        }
        String line = start.lines().findFirst().orElse("").replace("\"", "").stripLeading();
        boolean named = line.length() <= 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=");
        char separator = !named ? separator(start) : line.length() == 5 ? line.charAt(4) : '\t';
        var sink = new RowSink(watch, shape, rows, true, new BitSet(), columns -> Merges.NONE);
        try (Reader reader = text.open()) {
            if (named) {
                passLine(reader, start);
            }
            var records = new CsvRecords(reader, separator, watch);
            while (records.next()) {
                sink.accept(records.row());
            }
        }
        return sink.end("", List.of());
    }

    private String start() throws IOException {
        char[] start = new char[START];
        int length = 0;
        try (Reader reader = text.open()) {
            for (int read = reader.read(start); read > 0; read = reader.read(start, length, START - length)) {
                length += read;
            }
        }
        return new String(start, 0, length);
    }

    /** The line that names the separator is no row: a spreadsheet does not show it. */
    private static void passLine(Reader reader, String start) throws IOException {
        int end = 0;
        while (end < start.length() && start.charAt(end) != '\n' && start.charAt(end) != '\r') {
            end++;
        }
        boolean two = end + 1 < start.length() && start.charAt(end) == '\r' && start.charAt(end + 1) == '\n';
        reader.skip(Math.min(start.length(), end + (two ? 2 : 1)));
    }

    private char separator(String start) {
        char best = SEPARATORS[0];
        int most = -1;
        for (char candidate : SEPARATORS) {
            int sense = sense(start, candidate);
            if (sense > most) {
                best = candidate;
                most = sense;
            }
        }
        return best;
    }

    /** Most of all the names that the list is known by, then the number of cells. */
    private int sense(String start, char separator) {
        int best = 0;
        try (Reader reader = new java.io.StringReader(start)) {
            var records = new CsvRecords(reader, separator, new Watch(watch.limits(), START, () -> false));
            List<RawRow> rows = new ArrayList<>();
            while (rows.size() < RowSink.HEAD && records.next()) {
                RawRow row = records.row();
                if (!row.isEmpty()) {
                    rows.add(row);
                    int known = new HeaderSearch(rows, shape).known(row);
                    best = Math.max(best, known * KNOWN + Math.min(row.count(), KNOWN - 1));
                }
            }
        } catch (BadSheet | IOException e) {
            // With this separator the text makes no more sense from here on.
        }
        return best;
    }
}
