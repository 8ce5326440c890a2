package county.platform.sheet;

import java.util.BitSet;
import java.util.function.Predicate;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The rows of one sheet, in their order, with the numbers that a spreadsheet shows for them. */
final class Worksheet {

    /** The rows of a spreadsheet. */
    private static final int ROWS = 1_048_576;

    private static final CellText NO_RESULT =
            new CellText("（公式）", new Doubt(Doubt.Kind.ERROR, "这一格的公式没有保存结果；请用 Excel 或 WPS 打开文件，保存后再上传。"));

    private final Xml xml;
    private final SharedTexts texts;
    private final Formats formats;
    private final boolean from1904;
    private final RawRow row;
    private final Chars chars;
    private final Reference reference = new Reference();
    private final Whole whole = new Whole();
    private final Type type = new Type();
    private final BitSet hiddenColumns;

    /** @param hiddenColumns is told which columns are hidden, before the first row */
    Worksheet(Xml xml, SharedTexts texts, Formats formats, boolean from1904, SheetLimits limits, BitSet hiddenColumns) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.row = new RawRow(limits);
        this.chars = new Chars(limits);
        this.hiddenColumns = hiddenColumns;
    }

    /** Hands on each row that the file has, empty ones too, until somebody has seen enough. */
    void read(Predicate<RawRow> more) {
        int previous = 0;
        boolean inData = false;
        while (xml.next()) {
            boolean starts = xml.atStart();
            switch (xml.name()) {
                case "worksheet" -> check(xml.depth() == 1);
                case "col" -> column(starts);
                case "sheetData" -> {
                    if (!starts && xml.depth() == 2) {
                        return;
                    }
                    inData = xml.depth() == 2;
                }
                case "row" -> {
                    if (starts && inData && xml.depth() == 3) {
                        previous = row(previous);
                        if (!more.test(row)) {
                            return;
                        }
                    }
                }
                default -> check(xml.depth() > 1);
            }
        }
    }

    private static void check(boolean sound) {
        if (!sound) {
            throw BadSheet.broken();
        }
    }

    private void column(boolean starts) {
        if (!starts || xml.depth() != 3) {
            return;
        }
        int first = number(xml.attribute("min"));
        int last = Math.min(number(xml.attribute("max")), RawRow.COLUMNS);
        String width = xml.attribute("width");
        if (first >= 1 && first <= last && (isTrue(xml.attribute("hidden")) || "0".equals(width))) {
            hiddenColumns.set(first - 1, last);
        }
    }

    private int row(int previous) {
        int number = previous + 1;
        boolean hidden = false;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            switch (xml.attributeName(i)) {
                case "r" -> {
                    xml.attribute(i, whole);
                    number = whole.value;
                }
                case "hidden" -> hidden = isTrue(xml.attribute(i));
                default -> {
                    // height, style
                }
            }
        }
        check(number > previous && number <= ROWS);
        row.start(number, hidden);
        int column = -1;
        while (xml.next() && xml.atStart()) {
            if (xml.name().equals("c")) {
                column = cell(column, number);
            } else {
                xml.skip();
            }
        }
        return number;
    }

    private int cell(int previous, int number) {
        int column = previous + 1;
        int style = -1;
        type.value = Type.NUMBER;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            switch (xml.attributeName(i)) {
                case "r" -> {
                    xml.attribute(i, reference);
                    check(reference.row == number);
                    column = reference.column;
                }
                case "s" -> {
                    xml.attribute(i, whole);
                    style = whole.value;
                }
                case "t" -> xml.attribute(i, type);
                default -> {
                    // metadata
                }
            }
        }
        if (column >= RawRow.COLUMNS) {
            throw new BadSheet("表格中有 XFD 列以外的单元格，文件已损坏；请把名单复制到新的表格中再上传。");
        }
        check(column > previous);
        content(column, style);
        return column;
    }

    private void content(int column, int style) {
        boolean filled = false;
        boolean formula = false;
        chars.clear();
        while (xml.next() && xml.atStart()) {
            boolean value = xml.name().equals("v");
            formula |= xml.name().equals("f");
            if (filled || !(value || xml.name().equals("is"))) {
                xml.skip();
            } else if (value) {
                xml.text(chars);
                filled = true;
            } else {
                SharedTexts.rich(xml, chars);
                filled = true;
            }
        }
        if (filled) {
            row.add(column, understood(style));
        } else if (formula) {
            row.add(column, NO_RESULT);
        }
    }

    private CellText understood(int style) {
        return switch (type.value) {
            case Type.SHARED -> chars.length() == 0 ? CellText.EMPTY : texts.get(chars.whole());
            case Type.TEXT -> CellText.ofWorkbook(chars.toString());
            case Type.BOOLEAN -> new CellText(chars.is("1") || chars.is("true") ? "是" : "否", null);
            case Type.ERROR -> CellText.error(chars.toString());
            case Type.ISO -> CellNumber.iso(chars.toString());
            default -> CellNumber.of(chars, formats.of(style), from1904);
        };
    }

    private static int number(@org.jspecify.annotations.Nullable String written) {
        return written != null && written.matches("[0-9]{1,8}") ? Integer.parseInt(written) : 0;
    }

    static boolean isTrue(@org.jspecify.annotations.Nullable String written) {
        return "1".equals(written) || "true".equals(written);
    }

    /** A reference such as AB12; a column beyond XFD is one that no sheet has. */
    private static final class Reference extends TypedValueDecoder {

        private int column;
        private int row;

        @Override
        public void decode(char[] from, int start, int end) {
            int at = start;
            int letters = 0;
            for (; at < end && from[at] >= 'A' && from[at] <= 'Z'; at++) {
                letters = Math.min(letters * 26 + from[at] - 'A' + 1, RawRow.COLUMNS + 1);
            }
            column = letters - 1;
            row = wholeOf(from, at, end);
            if (letters == 0) {
                throw new IllegalArgumentException();
            }
        }

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void handleEmptyValue() {
            throw new IllegalArgumentException();
        }
    }

    /** A number without sign. */
    private static final class Whole extends TypedValueDecoder {

        private int value;

        @Override
        public void decode(char[] from, int start, int end) {
            value = wholeOf(from, start, end);
        }

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void handleEmptyValue() {
            throw new IllegalArgumentException();
        }
    }

    private static int wholeOf(char[] from, int start, int end) {
        int number = 0;
        if (start >= end || end - start > 9) {
            throw new IllegalArgumentException();
        }
        for (int i = start; i < end; i++) {
            if (from[i] < '0' || from[i] > '9') {
                throw new IllegalArgumentException();
            }
            number = number * 10 + from[i] - '0';
        }
        return number;
    }

    /** What sort of value a cell has. */
    private static final class Type extends TypedValueDecoder {

        private static final int NUMBER = 0;
        private static final int SHARED = 1;
        private static final int TEXT = 2;
        private static final int BOOLEAN = 3;
        private static final int ERROR = 4;
        private static final int ISO = 5;

        private int value;

        @Override
        public void decode(char[] from, int start, int end) {
            value = end - start == 1
                    ? switch (from[start]) {
                        case 's' -> SHARED;
                        case 'b' -> BOOLEAN;
                        case 'e' -> ERROR;
                        case 'd' -> ISO;
                        default -> NUMBER;
                    }
                    : TEXT;
        }

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void handleEmptyValue() {
            value = NUMBER;
        }
    }
}
