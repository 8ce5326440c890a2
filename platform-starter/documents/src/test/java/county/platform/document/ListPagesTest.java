package county.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.document.Listing.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list on paper: every row, the head on each page, which page of how many, whose and of which day. */
class ListPagesTest {

    private static final Fonts FONTS = new Fonts();
    private static final LocalDate DAY = LocalDate.of(2023, 12, 13);
    private static final List<Heading> FEW = List.of(new Heading("村（社区）", 16, false), new Heading("保险费（元）", 16, true));

    @TempDir
    Path folder;

    @Test
    void everyRowIsThereAndEveryPageSaysWhichItIsOfHowMany() throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, 883)
                .mapToObj(no -> List.of("示例村" + no, "1,225.00"))
                .toList();
        try (PDDocument pdf = printed(FEW, "演示数据，不作凭证", rows)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(15, 30);
            String all = text(pdf, 1, pages);
            assertThat(all).contains("示例村1 ", "示例村883 ", "共 883 行");
            assertThat(IntStream.rangeClosed(1, pages))
                    .allSatisfy(page -> assertThat(text(pdf, page, page))
                            .contains("村清单", "2023-green-onion", "村（社区）", "第 " + page + " 页", "共 " + pages + " 页")
                            .contains("打印：区领导（章丘区人民政府）", "2023-12-13", "演示数据，不作凭证"));
        }
    }

    @Test
    void anEmptyListSaysSo() throws IOException {
        try (PDDocument pdf = printed(FEW, null, List.of())) {
            assertThat(text(pdf, 1, 1)).contains("共 0 行，没有符合条件的内容", "第 1 页", "共 1 页");
        }
    }

    @Test
    void manyColumnsLieAcrossAndFewStandUpright() throws IOException {
        try (PDDocument upright = printed(FEW, null, List.of());
                PDDocument across = printed(Collections.nCopies(14, new Heading("列", 16, false)), null, List.of())) {
            assertThat(upright.getPage(0).getMediaBox().getWidth())
                    .isLessThan(upright.getPage(0).getMediaBox().getHeight());
            assertThat(across.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(across.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void aCellLongerThanAPageGoesOnAndRareCharactersArePrintedOrNamed() throws IOException {
        String rare = Character.toString(0x20100);
        String nobodys = Character.toString(0xF0000);
        try (PDDocument pdf =
                printed(FEW, null, List.of(List.of("字".repeat(3000) + "完", "1"), List.of("测" + rare + nobodys, "é")))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(pdf, 1, pdf.getNumberOfPages())).contains("完", "测" + rare + "〓", "é", "U+F0000", "共 2 行");
        }
    }

    @Test
    void whatNobodyPrintsIsRefused() {
        List<List<String>> rows = Collections.nCopies(2 * ListPages.MOST, List.of("字".repeat(900), "1"));
        assertThatThrownBy(() -> printed(FEW, null, rows)).isInstanceOf(ListPages.TooLong.class);
    }

    private PDDocument printed(List<Heading> columns, @Nullable String mark, List<List<String>> rows)
            throws IOException {
        Path file = Files.createTempFile(folder, "list", ".pdf");
        var listing = new Listing("村清单", "2023-green-onion", columns, "打印：区领导（章丘区人民政府）", DAY);
        try (var pages = new ListPages(listing, mark, FONTS)) {
            for (List<String> row : rows) {
                pages.row(row);
            }
            pages.save(file);
        }
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        stripper.setSortByPosition(true);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC)
                .replace("（", "(")
                .lines()
                .map(line -> line.replace("(", "（")
                        .replace(")", "）")
                        .replace(",不作", "，不作")
                        .replace(",没有", "，没有")
                        .replace("打印:", "打印："))
                .reduce("", (all, line) -> all + line + " \n");
    }
}
