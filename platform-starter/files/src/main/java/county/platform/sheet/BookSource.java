package county.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * The sheet of a workbook that is the list: the first visible one with a header that is known, else the first visible one. A
 * second visible sheet with the same kind of header and rows below it makes the file refused, for those would be lost.
 */
final class BookSource {

    private final Book book;
    private final Watch watch;
    private final SheetShape shape;

    private BookSource(Book book, Watch watch, SheetShape shape) {
        this.book = book;
        this.watch = watch;
        this.shape = shape;
    }

    static SheetReport read(Path file, Watch watch, SheetShape shape, Consumer<SheetRow> rows) throws IOException {
        try (Book book = Book.open(file, watch)) {
            return new BookSource(book, watch, shape).read(rows);
        }
    }

    private SheetReport read(Consumer<SheetRow> rows) throws IOException {
        Book.Sheet list = list();
        List<SheetReport.OtherSheet> others = others(list);
        var hiddenColumns = new BitSet();
        var sink = new RowSink(watch, shape, rows, false, hiddenColumns, columns -> book.merges(list, columns));
        book.read(list, hiddenColumns, row -> {
            sink.accept(row);
            return true;
        });
        return sink.end(list.name(), others);
    }

    private Book.Sheet list() throws IOException {
        List<Book.Sheet> visible =
                book.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
        if (visible.isEmpty()) {
            return book.sheets().getFirst();
        }
        for (Book.Sheet sheet : visible) {
            if (visible.size() == 1 || new Glance(RowSink.HEAD).at(sheet).hasHeader) {
                return sheet;
            }
        }
        return visible.getFirst();
    }

    private List<SheetReport.OtherSheet> others(Book.Sheet list) throws IOException {
        var others = new ArrayList<SheetReport.OtherSheet>();
        int read = book.sheets().indexOf(list);
        for (int i = 0; i < book.sheets().size(); i++) {
            if (i == read) {
                continue;
            }
            Book.Sheet sheet = book.sheets().get(i);
            Glance glance = new Glance(Integer.MAX_VALUE).at(sheet);
            if (glance.hasHeader && glance.below > 0 && !sheet.hidden()) {
                throw new BadSheet("第" + ordinal(i + 1) + "张工作表“" + sheet.name() + "”还有 " + glance.below
                        + " 行，一次只能导入一张工作表；请把各表的名单合并到一张表中，或分成几个文件上传。");
            }
            others.add(new SheetReport.OtherSheet(sheet.name(), sheet.hidden(), glance.rows, glance.hasHeader));
        }
        return others;
    }

    private static String ordinal(int number) {
        return number <= 10 ? "零一二三四五六七八九十".substring(number, number + 1) : String.valueOf(number);
    }

    /** What is in a sheet, without its rows. */
    private final class Glance {

        private final int most;
        private final List<RawRow> head = new ArrayList<>();
        private boolean hasHeader;
        private int rows;
        private int below;

        Glance(int most) {
            this.most = most;
        }

        Glance at(Book.Sheet sheet) throws IOException {
            book.read(sheet, new BitSet(), row -> {
                if (!row.isEmpty()) {
                    rows++;
                    below += hasHeader ? 1 : 0;
                    if (rows <= RowSink.HEAD && !hasHeader) {
                        head.add(row.copy());
                        hasHeader = new HeaderSearch(head, shape).known(row) > 1;
                    }
                }
                return rows < most;
            });
            return this;
        }
    }
}
