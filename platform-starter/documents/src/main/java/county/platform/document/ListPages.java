package county.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way to paper. Rows are set as they come and what is set lies on the disk, so that twenty thousand of them
 * need little more memory than a hundred; how many pages there are is written on all of them at the end.
 */
final class ListPages implements AutoCloseable {

    /** Decision: who needs more paper than that needs a file. */
    static final int MOST = 2000;

    private static final int TITLE = 15_00;
    private static final int SMALL = 8_00;

    private final Listing listing;
    private final @Nullable String mark;
    private final Sheet sheet;
    private final PDDocument pdf;
    private final Script script;
    private final Glyphs glyphs;
    private final List<List<String>> head = new ArrayList<>();
    private @Nullable PDPageContentStream page;
    private int y;
    private int rows;

    ListPages(Listing listing, @Nullable String mark, Fonts fonts) throws IOException {
        this.listing = listing;
        this.mark = mark;
        sheet = Sheet.of(listing.columns());
        pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        script = new Script(fonts);
        glyphs = new Glyphs(pdf, script);
        for (int i = 0; i < listing.columns().size(); i++) {
            head.add(lines(listing.columns().get(i).title(), i));
        }
    }

    private List<String> lines(String text, int column) throws IOException {
        return glyphs.lines(text, sheet.type(), sheet.widths().get(column) - 2 * Sheet.PAD);
    }

    /** Sets one row; a cell that is longer than a page goes on below. */
    void row(List<String> cells) throws IOException {
        var lines = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = lines(cells.get(i), i);
            lines.add(cell);
            most = Math.max(most, cell.size());
        }
        rows++;
        int atOnce = (sheet.top() - sheet.bottom()) / 2 / sheet.line();
        for (int from = 0; from < most; from += atOnce) {
            int first = from;
            int last = Math.min(most, from + atOnce);
            place(
                    lines.stream()
                            .map(cell -> cell.subList(Math.min(first, cell.size()), Math.min(last, cell.size())))
                            .toList(),
                    last - first);
        }
    }

    private void place(List<List<String>> cells, int lines) throws IOException {
        int height = lines * sheet.line() + 2 * Sheet.PAD;
        if (page == null || y - height < sheet.bottom()) {
            turn();
        }
        draw(cells, height, false);
    }

    private void turn() throws IOException {
        if (pdf.getNumberOfPages() == MOST) {
            throw new TooLong();
        }
        closePage();
        var leaf = new PDPage(sheet.page());
        pdf.addPage(leaf);
        page = new PDPageContentStream(pdf, leaf, AppendMode.OVERWRITE, true);
        page.setLineWidth(0.5f);
        y = sheet.top();
        if (mark != null) {
            write(mark, SMALL, (sheet.width() - glyphs.width(mark, SMALL)) / 2, y + 8_00);
        }
        if (pdf.getNumberOfPages() == 1) {
            y -= TITLE;
            write(listing.title(), TITLE, (sheet.width() - glyphs.width(listing.title(), TITLE)) / 2, y);
            y -= 16_00;
            write(listing.about(), SMALL, Sheet.MARGIN, y);
            y -= 6_00;
        } else {
            y -= SMALL;
            write(listing.title() + "　" + listing.about(), SMALL, Sheet.MARGIN, y);
            y -= 5_00;
        }
        int most = head.stream().mapToInt(List::size).max().orElse(1);
        draw(head, most * sheet.line() + 2 * Sheet.PAD, true);
    }

    private void draw(List<List<String>> cells, int height, boolean head) throws IOException {
        PDPageContentStream on = page();
        int x = Sheet.MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            int width = sheet.widths().get(i);
            rectangle(on, x, y - height, width, height, head);
            int base = y - Sheet.PAD - sheet.type() * 95 / 100;
            for (String line : cells.get(i)) {
                boolean right = !head && listing.columns().get(i).figure();
                int left = right ? x + width - Sheet.PAD - glyphs.width(line, sheet.type()) : x + Sheet.PAD;
                write(line, sheet.type(), left, base);
                base -= sheet.line();
            }
            x += width;
        }
        y -= height;
    }

    private static void rectangle(PDPageContentStream on, int x, int y, int width, int height, boolean filled)
            throws IOException {
        on.addRect(Sheet.points(x), Sheet.points(y), Sheet.points(width), Sheet.points(height));
        if (filled) {
            on.setNonStrokingColor(0.94f);
            on.fillAndStroke();
            on.setNonStrokingColor(0f);
        } else {
            on.stroke();
        }
    }

    private void write(String text, int type, int x, int y) throws IOException {
        glyphs.write(page(), text, type, x, y);
    }

    private PDPageContentStream page() {
        return Objects.requireNonNull(page);
    }

    private void closePage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** How many rows there were, what could not be printed, the foot of each page; and all of it into this file. */
    void save(Path path) throws IOException {
        if (page == null) {
            turn();
        }
        note("共 " + rows + " 行" + (rows == 0 ? "，没有符合条件的内容" : ""));
        String absent = script.absentWords();
        if (!absent.isEmpty()) {
            note(absent);
        }
        closePage();
        int pages = pdf.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            foot(pdf.getPage(i), i + 1, pages);
        }
        var information = new PDDocumentInformation();
        information.setTitle(script.of(listing.title()));
        pdf.setDocumentInformation(information);
        pdf.save(path.toFile(), CompressParameters.NO_COMPRESSION);
    }

    private void note(String text) throws IOException {
        for (String line : glyphs.lines(text, SMALL, sheet.width() - 2 * Sheet.MARGIN)) {
            if (y - 14_00 < sheet.bottom()) {
                turn();
            }
            y -= 12_00;
            write(line, SMALL, Sheet.MARGIN, y);
        }
    }

    private void foot(PDPage leaf, int number, int pages) throws IOException {
        try (var on = new PDPageContentStream(pdf, leaf, AppendMode.APPEND, true)) {
            int y = Sheet.MARGIN - 6_00;
            String place = "第 " + number + " 页　共 " + pages + " 页";
            String day = listing.day().toString();
            glyphs.write(on, listing.by(), SMALL, Sheet.MARGIN, y);
            glyphs.write(on, place, SMALL, (sheet.width() - glyphs.width(place, SMALL)) / 2, y);
            glyphs.write(on, day, SMALL, sheet.width() - Sheet.MARGIN - glyphs.width(day, SMALL), y);
        }
    }

    @Override
    public void close() throws IOException {
        closePage();
        pdf.close();
    }

    /** More pages than anybody prints. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;

        TooLong() {
            super("more than " + MOST + " pages");
        }
    }
}
