package county.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that were made to end a reader, each with a part of the reason for which it is refused; empty when it is read. */
final class Bombs {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String OPEN = "<worksheet xmlns=\"" + Parts.MAIN + "\"><sheetData>" + Parts.HEADER;
    private static final String CLOSE = "</sheetData></worksheet>";
    private static final String BROKEN = "损坏";
    private static final String COMPLEX = "过于复杂";
    private static final String LONG = "过长";
    private static final int MILLION = 1_000_000;

    private final Path directory;
    private final Map<Path, String> reasons = new LinkedHashMap<>();

    private Bombs(Path directory) {
        this.directory = directory;
    }

    static Map<Path, String> in(Path directory) throws IOException {
        var bombs = new Bombs(directory);
        bombs.references();
        bombs.amounts();
        bombs.names();
        bombs.archives();
        bombs.separated();
        return bombs.reasons;
    }

    private void references() throws IOException {
        rows("far cell", "<row r=\"2\"><c r=\"AAAAAAA2\"><v>1</v></c></row>", "XFD");
        rows(
                "far cell in the header",
                "<row r=\"2\"><c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>a</t></is></c></row>",
                "XFD");
        rows("next after the last", "<row r=\"2\"><c r=\"XFD2\"/><c><v>1</v></c></row>", "XFD");
        rows("text number", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>500000000</v></c></row>", BROKEN);
        rows("text number below", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>", BROKEN);
        rows(
                "text number of words",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>9999999999999999999999</v></c></row>",
                BROKEN);
        rows("far row", "<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>", BROKEN);
        rows("long row number", "<row r=\"" + "9".repeat(50_000) + "\"/>", BROKEN);
        rows("rows back", Parts.row(7, "a") + Parts.row(3, "b"), BROKEN);
        rows("row twice", Parts.row(7, "a") + Parts.row(7, "b"), BROKEN);
        rows("cell twice", "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>", BROKEN);
        rows("cell of another row", "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>", BROKEN);
        rows("number of 100,000 digits", Parts.row(2, "<c r=\"A2\"><v>" + "9".repeat(100_000) + "</v></c>"), LONG);
        rows("number with an endless exponent", Parts.row(2, "<c r=\"A2\"><v>1E2147483647</v></c>", "甲"), "");
        rows("number with a large exponent", Parts.row(2, "<c r=\"A2\"><v>1E999</v></c>", "甲"), "");
        rows("style out of range", Parts.row(2, "<c r=\"A2\" s=\"999999999\"><v>1</v></c>", "甲"), "");
    }

    private void amounts() throws IOException {
        many("cells in a row", OPEN + "<row r=\"2\">", "<c/>", 4 * MILLION, "</row>" + CLOSE, "XFD");
        many("cells with content in a row", OPEN + "<row r=\"2\">", "<c><v>1</v></c>", MILLION, "</row>" + CLOSE, "");
        many("empty rows", OPEN, "<row/>", 2 * MILLION, CLOSE, BROKEN);
        many("empty styled cells", OPEN, "<row>" + "<c s=\"1\"/>".repeat(9) + "</row>", MILLION, CLOSE, "空白行");
        many("rows of one text", OPEN, "<row><c><v>1</v></c></row>", 400_000, CLOSE, "超过200000行");
        many(
                "long texts in all cells",
                OPEN,
                "<row>" + "<c t=\"inlineStr\"><is><t>" + "长".repeat(1_900) + "</t></is></c>".repeat(1) + "</row>",
                30_000,
                CLOSE,
                "");
        many(
                "array formulas",
                OPEN,
                "<row><c><f t=\"array\""
                        + " ref=\"A1:XFD1048576\">XLOOKUP(A1:A20000,B1:B20000,C1:C20000)</f><v>1</v></c></row>",
                60_000,
                CLOSE,
                "");
        many(
                "merged cells",
                OPEN + Parts.row(2, "a", "b") + "</sheetData><mergeCells>",
                "<mergeCell ref=\"A2:XFD1048576\"/>",
                MILLION,
                "</mergeCells></worksheet>",
                COMPLEX);
        many(
                "merged cells within bounds",
                OPEN + Parts.row(2, "a", "b").repeat(1) + "</sheetData><mergeCells>",
                "<mergeCell ref=\"A2:XFD1048576\"/>",
                90_000,
                "</mergeCells></worksheet>",
                "");
        many(
                "hidden columns",
                "<worksheet xmlns=\"" + Parts.MAIN + "\"><cols>",
                "<col min=\"1\" max=\"2147483647\" hidden=\"1\"/>",
                MILLION,
                "</cols><sheetData>" + Parts.HEADER + CLOSE,
                "");
        part(
                "styles",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + Parts.MAIN + "\"><cellXfs>",
                "<xf numFmtId=\"1\"/>",
                MILLION,
                "</cellXfs></styleSheet>",
                COMPLEX);
        part(
                "formats",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + Parts.MAIN + "\"><numFmts>",
                "<numFmt numFmtId=\"1\" formatCode=\"" + "[".repeat(250) + "\"/>",
                19_000,
                "</numFmts></styleSheet>",
                "");
        part(
                "texts as long as can be",
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + Parts.MAIN + "\">",
                "<si><t>" + "x".repeat(8_000) + "</t></si>",
                12_000,
                "</sst>",
                "32MB");
        part(
                "texts of one letter",
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + Parts.MAIN + "\">",
                "<si/>",
                5 * MILLION,
                "</sst>",
                "32MB");
        part(
                "sheets",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + Parts.MAIN + "\" xmlns:r=\"" + Parts.RELATIONS + "\"><sheets>",
                "<sheet name=\"名单\" r:id=\"rId1\"/>",
                100_000,
                "</sheets></workbook>",
                COMPLEX);
        part(
                "relations",
                "xl/_rels/workbook.xml.rels",
                "<Relationships>",
                "<Relationship Id=\"a\" Type=\"b\" Target=\"" + "../".repeat(1_000) + "\"/>",
                10_000,
                "</Relationships>",
                "");
        write("many texts of another name", texts(), "32MB");
        write(
                "one sheet 400 times",
                new Parts()
                        .many(SHEET, OPEN, "<row><c><v>1</v></c></row>", 20_000, CLOSE)
                        .put("xl/workbook.xml", Parts.workbook("<sheet name=\"名单\" r:id=\"rId1\"/>".repeat(400))),
                "张工作表");
    }

    /** More than the limit of different texts, in a part of an unusual name, of a size that is in proportion to the file. */
    private static Parts texts() {
        var random = new java.util.Random(7);
        byte[] noise = new byte[3 << 20];
        random.nextBytes(noise);
        String word = java.util.Base64.getEncoder().encodeToString(noise).substring(0, 30_000);
        return new Parts()
                .bytes("xl/media/noise.png", noise)
                .put(
                        "xl/_rels/workbook.xml.rels",
                        Parts.relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId3",
                                "sharedStrings",
                                "sharedStrings.dat"))
                .many(
                        "xl/sharedStrings.dat",
                        "<sst xmlns=\"" + Parts.MAIN + "\">",
                        "<si><t>" + word + "</t></si>",
                        1_500,
                        "</sst>");
    }

    private void names() throws IOException {
        rows("deep nesting", "<a>".repeat(20_000), COMPLEX);
        var elements = new StringBuilder();
        var attributes = new StringBuilder("<row r=\"2\" ");
        var instructions = new StringBuilder();
        var prefixes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            elements.append("<name").append(i).append("/>");
            attributes.append('a').append(i).append("=\"\" ");
            instructions.append("<?p").append(i).append("?>");
            prefixes.append("<p:a xmlns:p")
                    .append(i)
                    .append("=\"u\" xmlns:p=\"")
                    .append(i)
                    .append("\"/>");
        }
        rows("names of elements", elements.toString(), COMPLEX);
        rows("names of attributes", attributes + "/>", LONG);
        rows("some names of attributes", attributes.substring(0, attributes.indexOf("a300=")) + "/>", COMPLEX);
        rows("names of instructions", instructions.toString(), COMPLEX);
        rows("prefixes", prefixes.toString(), COMPLEX);
        many("attribute", OPEN + "<row r=\"", "9", 40 * MILLION, "\"/>" + CLOSE, LONG);
        many("comment", OPEN + "<!--", "x", 40 * MILLION, "-->" + CLOSE, LONG);
        many("comment of tags", OPEN + "<!--", "<a></a>", 6 * MILLION, "-->" + CLOSE, LONG);
        many(
                "character data",
                OPEN + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v><![CDATA[",
                "<a></a>",
                6 * MILLION,
                "]]></v></c></row>" + CLOSE,
                LONG);
        many(
                "text in pieces",
                OPEN + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>",
                "a<!-- -->",
                4 * MILLION,
                "</v></c></row>" + CLOSE,
                LONG);
        many(
                "characters by number",
                OPEN + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>",
                "&#20013;",
                4 * MILLION,
                "</v></c></row>" + CLOSE,
                LONG);
        many("white space", OPEN, " ", 40 * MILLION, CLOSE, LONG);
        rows("undeclared entity", "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&lol;</v></c></row>", "");
        write(
                "entities",
                new Parts().put(SHEET, """
                    <!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                    <!ENTITY c SYSTEM "file:///etc/passwd">]>\
                    """ + OPEN + "<row><c" + " t=\"str\"><v>&b;</v></c></row>" + CLOSE),
                "");
        write("no end", new Parts().put(SHEET, OPEN + "<row r=\"2\"><c r=\"A2\"><v>1"), BROKEN);
    }

    private void archives() throws IOException {
        byte[] sheet = Parts.worksheet("").getBytes(StandardCharsets.UTF_8);
        raw("two parts of one name", Parts.twins(SHEET, sheet, SHEET, sheet), BROKEN);
        raw("two parts of one name but for case", Parts.twins(SHEET, sheet, "XL/Worksheets/Sheet1.xml", sheet), BROKEN);
        byte[] good = Files.readAllBytes(new Parts().write(directory));
        int end = good.length - 22;
        raw("directory as large as can be", changed(good, end + 12, 0xFF, 0xFF, 0xFF, 0x7F), BROKEN);
        raw("directory beyond", changed(good, end + 16, 0xFF, 0xFF, 0xFF, 0x7F), BROKEN);
        raw("entries as many as can be", changed(good, end + 10, 0xFE, 0xFF), BROKEN);
        raw("size in 64 bits that is not there", changed(good, end + 12, 0xFF, 0xFF, 0xFF, 0xFF), BROKEN);
        raw("cut off", java.util.Arrays.copyOf(good, good.length / 2), BROKEN);
        raw("mark only", new byte[] {'P', 'K', 3, 4}, BROKEN);
        var entries = new Parts();
        for (int i = 0; i < 3_000; i++) {
            entries.put("xl/media/" + i, "");
        }
        write("entries", entries, BROKEN);
    }

    private void separated() throws IOException {
        text("one line", "", "a", 30 * MILLION, LONG);
        text("separators", "", ",", 10 * MILLION, "列数过多");
        text("semicolons and tabs", "", ";\t", 5 * MILLION, LONG);
        text("an open quote", "姓名,村\n\"", "a,\n", 5 * MILLION, LONG);
        text("quotes", "", "\"", 10 * MILLION, LONG);
        text("empty lines", "", "\n", 20 * MILLION, "没有内容");
        text("empty lines below", "姓名,村\n甲,乙\n", "\r\n", 10 * MILLION, "");
        text("rows", "姓名,村\n", "甲,乙\n", 2 * MILLION, "超过200000行");
        text("half characters", "姓名,村\n甲\uD800,乙", "", 0, "");
        raw("wide characters that are cut", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x53}, "编码");
        raw("zeros", new byte[100_000], ".xlsx");
    }

    private static byte[] changed(byte[] good, int at, int... bytes) {
        byte[] changed = good.clone();
        for (int i = 0; i < bytes.length; i++) {
            changed[at + i] = (byte) bytes[i];
        }
        return changed;
    }

    private void rows(String name, String rows, String reason) throws IOException {
        write(name, new Parts().sheet(Parts.HEADER + rows), reason);
    }

    private void many(String name, String before, String piece, int times, String behind, String reason)
            throws IOException {
        part(name, SHEET, before, piece, times, behind, reason);
    }

    private void part(String name, String part, String before, String piece, int times, String behind, String reason)
            throws IOException {
        write(name, new Parts().many(part, before, piece, times, behind), reason);
    }

    private void write(String name, Parts parts, String reason) throws IOException {
        named(name, parts.write(directory), reason);
    }

    private void text(String name, String before, String piece, int times, String reason) throws IOException {
        Path file = Files.createTempFile(directory, "text", "");
        try (var out = Files.newOutputStream(file)) {
            new Parts.Many(before, piece, times, "").write(out);
        }
        named(name, file, reason);
    }

    private void raw(String name, byte[] content, String reason) throws IOException {
        named(name, Files.write(Files.createTempFile(directory, "raw", ""), content), reason);
    }

    private void named(String name, Path file, String reason) throws IOException {
        reasons.put(Files.move(file, directory.resolve(name)), reason);
    }
}
