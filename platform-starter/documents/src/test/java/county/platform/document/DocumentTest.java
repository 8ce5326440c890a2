package county.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.document.Block.Chart;
import county.platform.document.Block.Kind;
import county.platform.document.Block.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One model, two formats: every text is found again in both, whatever its characters. */
class DocumentTest {

    private static final Fonts FONTS = new Fonts();
    private static final String W = DocxStyles.W;

    @Test
    void findsEveryTextInThePdf() throws IOException {
        String found = spaceless(pdfText(Pdf.of(Samples.letter(), null, FONTS)));
        for (String text : Samples.texts()) {
            assertThat(found).contains(spaceless(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        }
        assertThat(found).doesNotContain("〓", "#");
    }

    @Test
    void findsEveryTextInTheDocx() throws IOException, SAXException, ParserConfigurationException {
        Map<String, Element> parts = parts(Docx.of(Samples.letter(), "演示数据，不作凭证", FONTS));
        String found = texts(part(parts, "word/document.xml"), W, "t");
        assertThat(found).startsWith("演示数据，不作凭证");
        for (String text : Samples.texts()) {
            assertThat(found).contains(text);
        }
        assertThat(texts(part(parts, "word/charts/chart1.xml"), "*", "v"))
                .contains("埠村街道", "任务", "101.20", "35.5")
                .doesNotContain("—");
        assertThat(texts(part(parts, "word/charts/chart2.xml"), "*", "v")).contains("受害率", "2021", "-0.02");
    }

    @Test
    void refersToEveryPartOfTheDocxByItsTypeAndName() throws IOException, SAXException, ParserConfigurationException {
        Map<String, Element> parts = parts(Docx.of(Samples.letter(), null, FONTS));
        var relations = part(parts, "word/_rels/document.xml.rels").getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < relations.getLength(); i++) {
            assertThat(parts).containsKey("word/" + ((Element) relations.item(i)).getAttribute("Target"));
        }
        var types = part(parts, "[Content_Types].xml").getElementsByTagNameNS("*", "Override");
        for (int i = 0; i < types.getLength(); i++) {
            assertThat(parts)
                    .containsKey(
                            ((Element) types.item(i)).getAttribute("PartName").substring(1));
        }
        Element text = part(parts, "word/document.xml");
        var styles = part(parts, "word/styles.xml").getElementsByTagNameNS(W, "style");
        List<String> known = IntStream.range(0, styles.getLength())
                .mapToObj(i -> ((Element) styles.item(i)).getAttributeNS(W, "styleId"))
                .toList();
        assertThat(values(text, "pStyle"))
                .isNotEmpty()
                .allSatisfy(style -> assertThat(known).contains(style));
    }

    @Test
    void repeatsTheTablesHeadAndMergesItsCells() throws IOException, SAXException, ParserConfigurationException {
        byte[] pdf = Pdf.of(Samples.letter(), null, FONTS);
        try (var document = Loader.loadPDF(pdf)) {
            long heads = pages(document).stream()
                    .filter(page -> page.contains("验收合格"))
                    .count();
            assertThat(heads).isGreaterThan(2);
        }
        Element text = part(parts(Docx.of(Samples.letter(), null, FONTS)), "word/document.xml");
        assertThat(values(text, "vMerge")).containsExactly("restart", "restart", "continue", "continue");
        assertThat(values(text, "gridSpan")).containsExactly("2", "3");
        assertThat(text.getElementsByTagNameNS(W, "tblHeader").getLength()).isEqualTo(2 + 1 + 1);
    }

    /** GB/T 9704-2012, 5.2.2: 22 lines on a page, 28 characters on a line. */
    @Test
    void setsTwentyEightCharactersOnTwentyTwoLines() throws IOException {
        var letter = Document.titled(Layout.OFFICIAL, "函")
                .paragraph("章".repeat(28 * 80))
                .build();
        try (var document = Loader.loadPDF(Pdf.of(letter, null, FONTS))) {
            List<String> second = pages(document)
                    .get(1)
                    .lines()
                    .filter(line -> line.contains("章"))
                    .toList();
            assertThat(second).hasSize(22).allMatch(line -> line.strip().equals("章".repeat(28)));
        }
    }

    @Test
    void numbersPagesOutside() throws IOException {
        try (var document = Loader.loadPDF(Pdf.of(Samples.letter(), null, FONTS))) {
            List<String> pages = pages(document);
            for (int page = 1; page <= pages.size(); page++) {
                assertThat(pages.get(page - 1)).contains("— " + page + " —");
            }
        }
    }

    @Test
    void drawsChartsAsLines() throws IOException {
        var letter = Document.titled(Layout.COMPACT, "图");
        assertThat(drawn(letter.build())).isZero();
        letter.chart(new Chart(
                Kind.LINE,
                "图",
                "件",
                List.of("一", "二"),
                List.of(new Series("件数", List.of(BigDecimal.ONE, BigDecimal.TEN)))));
        byte[] pdf = Pdf.of(letter.build(), null, FONTS);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .allSatisfy(name -> assertThat(
                                    document.getPage(0).getResources().isImageXObject(name))
                            .isFalse());
        }
        assertThat(pdf.length).isLessThan(100_000);
    }

    private static long drawn(Document letter) throws IOException {
        try (var document = Loader.loadPDF(Pdf.of(letter, null, FONTS))) {
            long count = 0;
            for (PDPage page : document.getPages()) {
                count += new PDFStreamParser(page)
                        .parse().stream()
                                .filter(token -> token.toString().contains("{" + OperatorName.STROKE_PATH + "}"))
                                .count();
            }
            return count;
        }
    }

    @Test
    void makesTheSameFileOfTheSameDocument() {
        assertThat(Pdf.of(Samples.letter(), null, FONTS)).isEqualTo(Pdf.of(Samples.letter(), null, FONTS));
        assertThat(Docx.of(Samples.letter(), null, FONTS)).isEqualTo(Docx.of(Samples.letter(), null, FONTS));
        assertThat(Pdf.of(Samples.letter(), "演示数据，不作凭证", FONTS)).isNotEqualTo(Pdf.of(Samples.letter(), null, FONTS));
    }

    @ParameterizedTest
    @CsvSource({"测𰀀, 测〓, U+30000", "测\uE863甲, 测〓甲, U+E863", "测🙂, 测〓, U+1F642"})
    void saysWhatItCouldNotPrint(String name, String printed, String named)
            throws IOException, SAXException, ParserConfigurationException {
        var document = Document.titled(Layout.COMPACT, name).build();
        assertThat(pdfText(Pdf.of(document, null, FONTS))).contains(printed, "本文件的字体没有的字", named);
        Element text = part(parts(Docx.of(document, null, FONTS)), "word/document.xml");
        assertThat(texts(text, W, "t")).contains(name, "可能不能显示", named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"测\b试", "测\uFFFE试", "测\u200B试", "测\u202E试", "测\uD840试", "葛\uDB40\uDD00城", "测\u0000试"})
    void isMadeOfWhateverIsStored(String name) throws IOException, SAXException, ParserConfigurationException {
        var document = Document.titled(Layout.COMPACT, "单").paragraph(name).build();
        assertThat(pdfText(Pdf.of(document, null, FONTS))).contains("单").doesNotContain("#");
        assertThat(texts(part(parts(Docx.of(document, null, FONTS)), "word/document.xml"), W, "t"))
                .contains("单");
    }

    @Test
    void everyRareFontCanBeRead() {
        for (int block = 0x20; block <= 0x2E; block++) {
            int first = (block << 12) + 0x100;
            assertThat(FONTS.rare(first)).as("U+%X", first).isPresent();
        }
    }

    @Test
    void theLicenceLiesBesideTheFonts() throws IOException {
        try (var licence = Fonts.class.getResourceAsStream("/county/platform/document/fonts.txt")) {
            assertThat(licence).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "2, 3"})
    void refusesATableThatDoesNotFitTogether(int columns, int rows) {
        var wrong =
                List.of(List.of(Cell.of("一").over(columns, rows), Cell.of("二"), Cell.of("三")), List.of(Cell.of("四")));
        assertThatThrownBy(() -> new Table(null, List.of(1, 1), wrong, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "0, 0, 0.0 0.5 1.0",
        "0, 4, 0 1 2 3 4",
        "0, 5, 0 2 4 6",
        "3, 117.67, 0 50 100 150",
        "-0.02, 0.12, -0.05 0.00 0.05 0.10 0.15",
        "-7, -1, -8 -6 -4 -2 0",
        "0, 39127.43, 0 10000 20000 30000 40000",
    })
    void scalesWithRoundFigures(BigDecimal least, BigDecimal most, String ticks) {
        Axis axis = Axis.of(List.of(new Series("", List.of(least, most))));
        assertThat(axis.ticks().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    private static List<String> pages(PDDocument document) throws IOException {
        var pages = new java.util.ArrayList<String>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    private static String spaceless(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Map<String, Element> parts(byte[] docx)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var parts = new TreeMap<String, Element>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var in = new ByteArrayInputStream(zip.readAllBytes());
                parts.put(
                        entry.getName(), factory.newDocumentBuilder().parse(in).getDocumentElement());
            }
        }
        return parts;
    }

    private static Element part(Map<String, Element> parts, String name) {
        return java.util.Objects.requireNonNull(parts.get(name), name);
    }

    private static String texts(Element part, String namespace, String name) {
        NodeList found = part.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> values(Element part, String name) {
        NodeList found = part.getElementsByTagNameNS(W, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttributeNS(W, "val"))
                .toList();
    }
}
