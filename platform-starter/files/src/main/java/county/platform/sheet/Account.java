package county.platform.sheet;

import county.platform.sheet.SheetReport.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what becomes of each row, for the report. */
final class Account {

    private static final int TOLD = 100;
    private static final int MOST_TOTALS = 1_000;

    private final Kept titles = new Kept();
    private final Kept help = new Kept();
    private final Kept empty = new Kept();
    private final Kept headers = new Kept();
    private final Kept notes = new Kept();
    private final Kept hidden = new Kept();
    private final List<SheetReport.Total> totals = new ArrayList<>();
    private final BitSet unnamed = new BitSet();
    private int last;
    private int data;

    /** Notes the rows between the last one with something in it and this, which have nothing. */
    void reached(int row) {
        for (int number = last + 1; number < row && number - last <= TOLD; number++) {
            empty.add(number, 1);
        }
        empty.add(0, Math.max(0, row - 1 - last - TOLD));
        last = row;
    }

    void title(int row) {
        titles.add(row, 1);
    }

    void help(int row) {
        help.add(row, 1);
    }

    void empty(int row) {
        empty.add(row, 1);
    }

    void header(int row) {
        headers.add(row, 1);
    }

    void note(int row) {
        notes.add(row, 1);
    }

    int data(int row, boolean isHidden) {
        if (isHidden) {
            hidden.add(row, 1);
        }
        return ++data;
    }

    /** Notes a column that has content and no name. */
    void unnamed(int column) {
        unnamed.set(column);
    }

    void total(RawRow row, String label, Header header, Supplier<List<SheetReport.Sum>> sums) {
        List<SheetReport.Sum> compared = sums.get();
        if (totals.size() == MOST_TOTALS) {
            notes.add(row.number(), 1);
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.count(); i++) {
            int place = header.placeOfColumn(row.column(i));
            if (place >= 0) {
                cells.put(header.nameAt(place), row.text(i));
            }
        }
        totals.add(new SheetReport.Total(row.number(), label, Map.copyOf(cells), List.copyOf(compared)));
    }

    SheetReport report(String sheet, int headerRow, Header header, List<SheetReport.OtherSheet> others) {
        var hiddenColumns = new ArrayList<String>();
        for (int place = 0; place < header.size(); place++) {
            if (header.hiddenAt(place)) {
                hiddenColumns.add(header.nameAt(place));
            }
        }
        return new SheetReport(
                sheet,
                headerRow,
                data,
                titles.rows(),
                help.rows(),
                empty.rows(),
                headers.rows(),
                List.copyOf(totals),
                notes.rows(),
                hidden.rows(),
                List.copyOf(hiddenColumns),
                unnamed.stream().limit(TOLD).mapToObj(Header::letters).toList(),
                List.copyOf(others));
    }

    /** A count and the numbers of the first rows. */
    private static final class Kept {

        private final List<Integer> first = new ArrayList<>();
        private int count;

        void add(int row, int times) {
            count += times;
            if (row > 0 && first.size() < TOLD) {
                first.add(row);
            }
        }

        Rows rows() {
            return new Rows(count, List.copyOf(first));
        }
    }
}
