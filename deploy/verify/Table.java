import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A part's rows, one after the other (CSV as RFC 4180 has it, with a mark of UTF-8 in front). */
class Table implements Iterator<Row> {

    private final String part;
    private final BufferedReader reader;
    private final Map<String, Integer> columns = new HashMap<>();
    private long line = 1;
    private List<String> next;

    Table(String part, BufferedReader reader) throws IOException {
        this.part = part;
        this.reader = reader;
        List<String> header = record();
        if (header == null) {
            throw new Difference(part + " 是空的。");
        }
        for (int i = 0; i < header.size(); i++) {
            columns.put(i == 0 ? header.get(i).replace("\uFEFF", "") : header.get(i), i);
        }
        next = record();
    }

    /** The row that comes next, which stays; null at the end. */
    Row peek() {
        return next == null ? null : new Row(part, line + 1, columns, next);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row row = peek();
        if (row == null) {
            throw new NoSuchElementException(part);
        }
        line++;
        try {
            next = record();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private List<String> record() throws IOException {
        int sign = reader.read();
        if (sign < 0) {
            return null;
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; sign >= 0; sign = reader.read()) {
            if (quoted) {
                quoted = sign != '"' || twin(cell);
                if (quoted && sign != '"') {
                    cell.append((char) sign);
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n') {
                break;
            } else if (sign != '\r') {
                cell.append((char) sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Whether a quote inside quotes is one of two, which mean one. */
    private boolean twin(StringBuilder cell) throws IOException {
        reader.mark(1);
        if (reader.read() == '"') {
            cell.append('"');
            return true;
        }
        reader.reset();
        return false;
    }
}
