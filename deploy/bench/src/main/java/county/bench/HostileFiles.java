package county.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a few kilobytes that were made to end whoever reads them: each says very little very often. */
final class HostileFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String OPEN = "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
    private static final String CLOSE = "</sheetData></worksheet>";
    private static final int MILLION = 1_000_000;

    private HostileFiles() {}

    /** Writes them into a directory. */
    static List<Path> in(Path directory) throws IOException {
        return List.of(
                book(directory, "cells.xlsx", SHEET, OPEN + "<row r=\"2\">", "<c/>", 4 * MILLION, "</row>" + CLOSE),
                book(directory, "rows.xlsx", SHEET, OPEN, "<row/>", 2 * MILLION, CLOSE),
                book(directory, "values.xlsx", SHEET, OPEN, "<row><c><v>1</v></c></row>", 400_000, CLOSE),
                book(
                        directory,
                        "styled.xlsx",
                        SHEET,
                        OPEN,
                        "<row>" + "<c s=\"1\"/>".repeat(9) + "</row>",
                        MILLION,
                        CLOSE),
                book(directory, "far.xlsx", SHEET, OPEN, "<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>", 1, CLOSE),
                book(directory, "attribute.xlsx", SHEET, OPEN + "<row r=\"", "9", 40 * MILLION, "\"/>" + CLOSE),
                book(directory, "comment.xlsx", SHEET, OPEN + "<!--", "<a></a>", 6 * MILLION, "-->" + CLOSE),
                book(directory, "space.xlsx", SHEET, OPEN, " ", 40 * MILLION, CLOSE),
                book(
                        directory,
                        "merged.xlsx",
                        SHEET,
                        OPEN + "</sheetData><mergeCells>",
                        "<mergeCell ref=\"A2:XFD1048576\"/>",
                        90_000,
                        "</mergeCells></worksheet>"),
                book(
                        directory,
                        "texts.xlsx",
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"" + MAIN + "\">",
                        "<si><t>" + "x".repeat(8_000) + "</t></si>",
                        12_000,
                        "</sst>"),
                book(
                        directory,
                        "styles.xlsx",
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs>",
                        "<xf numFmtId=\"1\"/>",
                        MILLION,
                        "</cellXfs></styleSheet>"),
                text(directory, "line.csv", "a", 25 * MILLION),
                text(directory, "commas.csv", ",", 10 * MILLION),
                text(directory, "quotes.csv", "\"", 10 * MILLION),
                text(directory, "empty.csv", "\n", 20 * MILLION));
    }

    private static Path book(
            Path directory, String name, String part, String before, String piece, int times, String behind)
            throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(entry("r1", "worksheet", "worksheets/sheet1.xml")
                        + entry("r2", "styles", "styles.xml")
                        + entry("r3", "sharedStrings", "sharedStrings.xml")));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"/>");
        parts.put(SHEET, OPEN + CLOSE);
        Path file = directory.resolve(name);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, String> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                if (one.getKey().equals(part)) {
                    write(zip, before, piece, times, behind);
                } else {
                    zip.write(bytes(one.getValue()));
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Path text(Path directory, String name, String piece, int times) throws IOException {
        Path file = directory.resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, "", piece, times, "");
        }
        return file;
    }

    private static void write(OutputStream out, String before, String piece, int times, String behind)
            throws IOException {
        int together = Math.max(1, Math.min(times, 65_536 / piece.length()));
        byte[] run = bytes(piece.repeat(together));
        out.write(bytes(before));
        for (int i = 0; i < times / together; i++) {
            out.write(run);
        }
        out.write(bytes(piece.repeat(times % together)));
        out.write(bytes(behind));
    }

    private static String relation(String type, String target) {
        return relations(entry("r1", type, target));
    }

    private static String relations(String entries) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries
                + "</Relationships>";
    }

    private static String entry(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
