package county.platform.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What became of each row of a file: nothing that somebody wrote is passed over in silence. Together the counts are all
 * rows of the sheet that was read.
 *
 * @param sheet that was read; empty for CSV
 * @param header the row of the header, its last line when it has two
 * @param data rows that were handed on, hidden ones among them
 * @param titles lines above the header
 * @param help lines that begin with #
 * @param empty rows without anything in them, a running number apart, before the last row with something
 * @param headers the header once more, as on each page of a printed list
 * @param totals 合计, 小计 and the like, with what they say
 * @param notes lines that are no data, such as signatures and remarks below the list
 * @param hidden data rows that are hidden in the spreadsheet; they were handed on
 * @param hiddenColumns names of columns with a header that are hidden in the spreadsheet; they were read
 * @param unnamedColumns letters of columns that have content but no header; they were not read
 * @param otherSheets all sheets but the one that was read
 */
public record SheetReport(
        String sheet,
        int header,
        int data,
        Rows titles,
        Rows help,
        Rows empty,
        Rows headers,
        List<Total> totals,
        Rows notes,
        Rows hidden,
        List<String> hiddenColumns,
        List<String> unnamedColumns,
        List<OtherSheet> otherSheets) {

    /**
     * Rows of one kind.
     *
     * @param first the numbers of the first hundred, as the spreadsheet shows them
     */
    public record Rows(int count, List<Integer> first) {}

    /**
     * A row that adds up others.
     *
     * @param label what it calls itself
     * @param cells what it says, by column
     * @param sums of the columns that the shape sums and that have a number in this row
     */
    public record Total(int row, String label, Map<String, String> cells, List<Sum> sums) {}

    /**
     * One number of a total row beside what the rows say.
     *
     * @param written in the total row
     * @param counted the rows that it adds up, or those above it
     */
    public record Sum(String column, BigDecimal written, BigDecimal counted) {

        /** Whether the total is right. */
        public boolean agrees() {
            return written.compareTo(counted) == 0;
        }
    }

    /**
     * A sheet that was not read.
     *
     * @param rows with something in them
     * @param sameHeader whether it has a header of the same kind as the sheet that was read
     */
    public record OtherSheet(String name, boolean hidden, int rows, boolean sameHeader) {}
}
