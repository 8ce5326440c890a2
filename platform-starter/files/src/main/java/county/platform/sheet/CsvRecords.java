package county.platform.sheet;

import java.io.IOException;
import java.io.Reader;

/**
 * The records of a CSV text, numbered as a spreadsheet numbers the rows that it makes of them: line breaks in quotes belong to
 * their cell, and an empty line is a row.
 */
final class CsvRecords {

    private static final int END = -1;

    private final Reader text;
    private final char separator;
    private final Watch watch;
    private final RawRow row;
    private final StringBuilder field = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private int number;
    private int longest;

    CsvRecords(Reader text, char separator, Watch watch) {
        this.text = text;
        this.separator = separator;
        this.watch = watch;
        this.row = new RawRow(watch.limits());
        this.longest = Math.max(watch.limits().characters() * 4, 1 << 15);
    }

    RawRow row() {
        return row;
    }

    /** Reads the next record; false when there is none. */
    boolean next() throws IOException {
        if (peek() == END) {
            return false;
        }
        row.start(++number, false);
        for (int column = 0; field(column); column++) {
            if (column == RawRow.COLUMNS) {
                throw new BadSheet("第" + number + "行的列数过多，请检查分隔符。");
            }
        }
        return true;
    }

    /** Reads one cell; true when another follows in the record. */
    private boolean field(int column) throws IOException {
        field.setLength(0);
        if (peek() == '"') {
            at++;
            quoted();
        }
        while (true) {
            int c = take();
            if (c == separator || c == '\n' || c == '\r' || c == END) {
                if (c == '\r' && peek() == '\n') {
                    at++;
                }
                row.add(column, CsvCell.of(field));
                return c == separator;
            }
            add((char) c);
        }
    }

    /** What stands between quotes, where two of them are one. */
    private void quoted() throws IOException {
        while (true) {
            int c = take();
            if (c == END) {
                throw new BadSheet("CSV 文件的格式不正确：第" + number + "行的引号不成对。");
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                at++;
            }
            add((char) c);
        }
    }

    private void add(char c) {
        if (field.length() == longest) {
            throw new BadSheet("CSV 文件的格式不正确：第" + number + "行的内容过长，请检查引号是否成对，单元格不得超过"
                    + watch.limits().characters() + "个字。");
        }
        field.append(c);
    }

    private int take() throws IOException {
        int c = peek();
        at++;
        return c;
    }

    private int peek() throws IOException {
        if (at >= filled) {
            filled = text.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
            watch.read(filled);
        }
        return buffer[at];
    }
}
