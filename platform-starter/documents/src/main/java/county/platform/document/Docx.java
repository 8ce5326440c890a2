package county.platform.document;

import county.platform.document.Block.Chart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes DOCX files, which people work on with Word or WPS: the same file for the same document at any time. */
final class Docx {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Docx() {}

    static byte[] of(Document document, @Nullable String mark, Fonts fonts) {
        var text = new DocxText(new Script(fonts), document.layout());
        byte[] body = text.of(document, mark);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(text.charts().size()));
        parts.put("_rels/.rels", relations(List.of(List.of("officeDocument", "word/document.xml"))));
        parts.put("word/document.xml", body);
        parts.put(
                "word/_rels/document.xml.rels",
                relations(DocxText.relations(text.charts().size())));
        parts.put("word/styles.xml", DocxStyles.styles(document.layout()));
        parts.put("word/fontTable.xml", DocxStyles.fonts());
        parts.put("word/settings.xml", DocxStyles.settings());
        parts.put("word/footer1.xml", DocxStyles.footer(document.layout(), "right"));
        parts.put("word/footer2.xml", DocxStyles.footer(document.layout(), "left"));
        int number = 0;
        for (Chart chart : text.charts()) {
            number++;
            parts.put("word/charts/chart" + number + ".xml", DocxChart.of(chart, text::words));
        }
        return zip(parts);
    }

    private static byte[] types(int charts) {
        var xml = new Xml().open("Types", "xmlns", TYPES);
        xml.leaf(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.leaf("Default", "Extension", "xml", "ContentType", "application/xml");
        for (List<String> part : List.of(
                List.of("document", "document.main+xml"),
                List.of("styles", "styles+xml"),
                List.of("fontTable", "fontTable+xml"),
                List.of("settings", "settings+xml"),
                List.of("footer1", "footer+xml"),
                List.of("footer2", "footer+xml"))) {
            xml.leaf("Override", "PartName", "/word/" + part.getFirst() + ".xml", "ContentType", WORD + part.getLast());
        }
        for (int i = 1; i <= charts; i++) {
            xml.leaf(
                    "Override",
                    "PartName",
                    "/word/charts/chart" + i + ".xml",
                    "ContentType",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        }
        return xml.close().bytes();
    }

    /** @param targets type and target of each; the first is rId1 */
    private static byte[] relations(List<List<String>> targets) {
        var xml = new Xml().open("Relationships", "xmlns", PACKAGE);
        for (int i = 0; i < targets.size(); i++) {
            xml.leaf(
                    "Relationship",
                    "Id",
                    "rId" + (i + 1),
                    "Type",
                    OFFICE + "/" + targets.get(i).getFirst(),
                    "Target",
                    targets.get(i).getLast());
        }
        return xml.close().bytes();
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
