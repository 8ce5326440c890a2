package county.platform.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of a list out of rows of a file: finds the header, tells data from what stands around it, fills merged cells,
 * keeps the limits and accounts for all of it.
 */
final class RowSink {

    /** Among so many rows with something in them the header is looked for. */
    static final int HEAD = 20;

    private static final int MANY_BLANK = 10_000;

    private static final Doubt MISPLACED =
            new Doubt(Doubt.Kind.MISPLACED, "这一行比表头多出内容，各格可能错位（例如数中的逗号没有加引号）；请核对这一行，多出的列请加上表头。");

    private final Watch watch;
    private final SheetShape shape;
    private final Consumer<SheetRow> rows;
    private final boolean separated;
    private final BitSet hiddenColumns;
    private final Function<List<Integer>, Merges> mergesOfColumns;
    private final Account account = new Account();
    private final List<RawRow> head = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private @Nullable Body body;
    private int headerRow;
    private int blank;

    /**
     * @param separated whether cells are told apart by separators, and may be out of place
     * @param hiddenColumns of the file, known before the first row
     * @param merges reads the merged cells of some columns, if any cell is empty
     */
    RowSink(
            Watch watch,
            SheetShape shape,
            Consumer<SheetRow> rows,
            boolean separated,
            BitSet hiddenColumns,
            Function<List<Integer>, Merges> merges) {
        this.watch = watch;
        this.shape = shape;
        this.rows = rows;
        this.separated = separated;
        this.hiddenColumns = hiddenColumns;
        this.mergesOfColumns = merges;
    }

    /** Takes the next row; it is used again by whoever hands it on. */
    void accept(RawRow row) {
        if (row.isEmpty()) {
            if (++blank == MANY_BLANK) {
                watch.mostlyEmpty(true);
            }
        } else if (body != null) {
            body.accept(row);
        } else {
            head.add(row.copy());
            if (head.size() == HEAD) {
                settle();
            }
        }
    }

    SheetReport end(String sheet, List<SheetReport.OtherSheet> others) {
        if (body == null) {
            settle();
        }
        if (body == null) {
            throw new BadSheet("文件里没有内容。");
        }
        return account.report(sheet, headerRow, body.header, others);
    }

    private void settle() {
        var search = new HeaderSearch(head, shape);
        HeaderSearch.Found found = search.find();
        if (found == null) {
            if (head.size() < HEAD) {
                return;
            }
            throw new BadSheet("前" + HEAD + "行都是说明，没有找到表头。");
        }
        for (int i = 0; i < found.first(); i++) {
            RawRow row = head.get(i);
            account.reached(row.number());
            if (RowKind.isHelp(row, null)) {
                account.help(row.number());
            } else {
                account.title(row.number());
                titles.add(row.text(0));
            }
        }
        List<RawRow> lines = List.copyOf(head.subList(found.first(), found.last() + 1));
        headerRow = lines.getLast().number();
        lines.forEach(line -> account.reached(line.number()));
        var settled = new Body(search.header(found, hiddenColumns, watch.limits()), lines);
        body = settled;
        for (RawRow row : head.subList(found.last() + 1, head.size())) {
            settled.accept(row);
        }
        head.clear();
    }

    private boolean is(java.util.function.Predicate<String> kind, String name) {
        return kind.test(name) || kind.test(Header.stem(name));
    }

    /** What comes below the header. */
    private final class Body {

        private final Header header;
        private final List<RawRow> lines;
        private final Sums sums;
        private final boolean[] known;
        private final boolean[] down;
        private final CellText[] above;
        private final int[] aboveRow;
        private final List<Integer> knownColumns = new ArrayList<>();
        private @Nullable Merges merges;

        Body(Header header, List<RawRow> lines) {
            this.header = header;
            this.lines = lines;
            int size = header.size();
            known = new boolean[size];
            down = new boolean[size];
            above = new CellText[size];
            aboveRow = new int[size];
            Arrays.fill(above, CellText.EMPTY);
            for (int place = 0; place < size; place++) {
                down[place] = is(shape.filledDown(), header.nameAt(place));
                known[place] = down[place] || is(shape.known(), header.nameAt(place));
                if (known[place]) {
                    knownColumns.add(header.columnAt(place));
                }
            }
            sums = new Sums(header, place -> is(shape.summed(), header.nameAt(place)));
        }

        void accept(RawRow row) {
            account.reached(row.number());
            if (RowKind.isNumberedOnly(row, header)) {
                account.empty(row.number());
            } else if (RowKind.isHelp(row, header)) {
                account.help(row.number());
            } else if (isHeader(row)) {
                account.header(row.number());
            } else {
                String total = RowKind.total(row);
                if (total != null && (!shape.totalsAreRows() || RowKind.isPart(total))) {
                    account.total(row, total, header, () -> sums.compare(total, row));
                } else if (RowKind.isNote(row) || (row.count() <= 2 && titles.contains(row.text(0)))) {
                    account.note(row.number());
                } else {
                    data(row);
                }
            }
        }

        /** Whether all cells of the row stand in a line of the header, too. */
        private boolean isHeader(RawRow row) {
            for (RawRow line : lines) {
                if (row.count() > 1 && row.text(0).equals(line.textAt(row.column(0))) && repeats(row, line)) {
                    return true;
                }
            }
            return false;
        }

        private boolean repeats(RawRow row, RawRow line) {
            int same = 0;
            for (int i = 0; i < row.count(); i++) {
                same += row.text(i).equals(line.textAt(row.column(i))) ? 1 : 0;
            }
            return same > 1 && same * 2 > row.count();
        }

        private void data(RawRow row) {
            watch.limits().checkRows(account.data(row.number(), row.hidden()));
            var texts = new String[header.size()];
            @Nullable Doubt[] doubts = null;
            int characters = 0;
            boolean beyond = false;
            for (int i = 0; i < row.count(); i++) {
                int place = header.placeOfColumn(row.column(i));
                if (place < 0) {
                    account.unnamed(row.column(i));
                    beyond |= row.column(i) > header.columnAt(header.size() - 1);
                    continue;
                }
                CellText cell = row.cell(i);
                texts[place] = cell.text();
                characters += cell.text().length();
                if (cell.doubt() != null) {
                    doubts = doubts == null ? new Doubt[header.size()] : doubts;
                    doubts[place] = cell.doubt();
                }
                if (down[place]) {
                    above[place] = cell;
                    aboveRow[place] = row.number();
                }
            }
            for (int place = 0; place < texts.length; place++) {
                if (texts[place] == null) {
                    CellText cell = known[place] ? empty(row.number(), place) : CellText.EMPTY;
                    texts[place] = cell.text();
                    if (cell.doubt() != null) {
                        doubts = doubts == null ? new Doubt[header.size()] : doubts;
                        doubts[place] = cell.doubt();
                    }
                }
            }
            if (beyond && separated) {
                doubts = new Doubt[header.size()];
                Arrays.fill(doubts, MISPLACED);
            }
            sums.add(texts);
            rows.accept(new SheetRow(row.number(), header, texts, doubts, characters));
        }

        /** What an empty cell says when it is one of several merged ones. */
        private CellText empty(int row, int place) {
            if (merges == null) {
                merges = mergesOfColumns.apply(knownColumns);
            }
            int column = header.columnAt(place);
            Merges.Range range = merges.at(row, column);
            if (range == null || (range.firstRow() == row && range.firstColumn() == column)) {
                return CellText.EMPTY;
            }
            if (down[place] && range.firstColumn() == column && range.firstRow() == aboveRow[place]) {
                return above[place];
            }
            String where = range.firstRow() == row
                    ? Header.letters(range.firstColumn()) + " 列"
                    : "第 " + range.firstRow() + " 行";
            return new CellText("", new Doubt(Doubt.Kind.MERGED, "这一格是合并单元格的一部分，内容只在" + where + "；请取消合并，逐行逐格填写。"));
        }
    }
}
