package county.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook out of its parts, to be built wrongly where a test wants it so. */
final class Parts {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEADER = row(1, "村（社区）", "姓名", "证件号码", "数量（亩）", "签字日期");

    private static final int RUN = 1 << 16;

    private final Map<String, Object> parts = new LinkedHashMap<>();

    Parts() {
        put("_rels/.rels", relations("r1", "officeDocument", "xl/workbook.xml"));
        put("xl/workbook.xml", workbook("<sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/>"));
        put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "styles",
                        "styles.xml",
                        "rId3",
                        "sharedStrings",
                        "sharedStrings.xml"));
        put("xl/styles.xml", styles("yyyy-mm-dd", "0.0", "0.00\"公顷\"", "0%", "[$-804]e\"年\"m\"月\"", "0.0,", "h:mm"));
        put("xl/sharedStrings.xml", texts());
        sheet(HEADER);
    }

    /** The first sheet's rows. */
    Parts sheet(String rows) {
        return sheet("", rows, "");
    }

    Parts sheet(String before, String rows, String behind) {
        return put("xl/worksheets/sheet1.xml", worksheet(before + "<sheetData>" + rows + "</sheetData>" + behind));
    }

    Parts put(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Parts bytes(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** A part of the sheet's rows that is there many times. */
    Parts many(String name, String before, String piece, int times, String behind) {
        parts.put(name, new Many(before, piece, times, behind));
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    Map<String, Object> all() {
        return parts;
    }

    Path write(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Object> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                switch (part.getValue()) {
                    case Many many -> many.write(zip);
                    case byte[] bytes -> zip.write(bytes);
                    default -> zip.write(part.getValue().toString().getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    static String worksheet(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\">" + content + "</worksheet>";
    }

    static String workbook(String sheets) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheets>" + sheets + "</sheets></workbook>";
    }

    static String relations(String... idTypeTarget) {
        var xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < idTypeTarget.length; i += 3) {
            xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(idTypeTarget[i], RELATIONS, idTypeTarget[i + 1], idTypeTarget[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** Styles 1 and so on show numbers by these formats; style 0 by none. */
    static String styles(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, codes[i].replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + i));
        }
        return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(MAIN, formats, styles);
    }

    static String texts(String... texts) {
        var xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        for (String text : texts) {
            xml.append("<si><t xml:space=\"preserve\">").append(text).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    /** A row of texts; those that begin with {@code <c} are cells as they stand. */
    static String row(int number, String... cells) {
        var xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].startsWith("<c")) {
                xml.append(cells[i]);
            } else if (!cells[i].isEmpty()) {
                xml.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(Header.letters(i), number, cells[i]));
            }
        }
        return xml.append("</row>").toString();
    }

    static String cell(String reference, int style, String value) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(reference, style, value);
    }

    /** A ZIP file of two entries that may have one name, which no library writes. */
    static byte[] twins(String first, byte[] one, String second, byte[] two) {
        var out = java.nio.ByteBuffer.allocate(1 << 16).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int atOne = stored(out, first, one);
        int atTwo = stored(out, second, two);
        int directory = out.position();
        entry(out, first, one, atOne);
        entry(out, second, two, atTwo);
        int size = out.position() - directory;
        out.putInt(0x06054b50).putInt(0).putShort((short) 2).putShort((short) 2);
        out.putInt(size).putInt(directory).putShort((short) 0);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static int stored(java.nio.ByteBuffer out, String name, byte[] content) {
        int at = out.position();
        out.putInt(0x04034b50).putShort((short) 20).putInt(0).putInt(0).putInt(crc(content));
        out.putInt(content.length)
                .putInt(content.length)
                .putShort((short) name.length())
                .putShort((short) 0);
        out.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        return at;
    }

    private static void entry(java.nio.ByteBuffer out, String name, byte[] content, int at) {
        out.putInt(0x02014b50).putInt(0x00140014).putInt(0).putInt(0).putInt(crc(content));
        out.putInt(content.length).putInt(content.length).putShort((short) name.length());
        out.putInt(0).putInt(0).putInt(0).putInt(at);
        out.put(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static int crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    /** Much of one text, written without being in memory as a whole. */
    record Many(String before, String piece, int times, String behind) {

        void write(OutputStream out) throws IOException {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            int each = Math.max(1, RUN / Math.max(1, piece.length()));
            byte[] run = piece.repeat(each).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times / each; i++) {
                out.write(run);
            }
            out.write(piece.repeat(times % each).getBytes(StandardCharsets.UTF_8));
            out.write(behind.getBytes(StandardCharsets.UTF_8));
        }
    }
}
