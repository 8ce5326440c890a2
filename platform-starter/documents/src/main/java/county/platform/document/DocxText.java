package county.platform.document;

import county.platform.document.Block.Chart;
import county.platform.document.Block.Heading;
import county.platform.document.Block.Paragraph;
import county.platform.document.Block.Table;
import county.platform.document.Document.Signature;
import county.platform.document.Grid.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a DOCX file. Lengths are twentieths of a point. */
final class DocxText {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    /** What a text's part refers to before the charts. */
    private static final List<List<String>> FIXED = List.of(
            List.of("styles", "styles.xml"),
            List.of("fontTable", "fontTable.xml"),
            List.of("settings", "settings.xml"),
            List.of("footer", "footer1.xml"),
            List.of("footer", "footer2.xml"));

    private final Script script;
    private final Layout layout;
    private final int width;
    private final List<Chart> charts = new ArrayList<>();
    private final Xml xml = new Xml();

    DocxText(Script script, Layout layout) {
        this.script = script;
        this.layout = layout;
        width = layout == Layout.OFFICIAL ? 8844 : 9412;
    }

    /** What the text refers to, in the order of its numbers. */
    static List<List<String>> relations(int charts) {
        var all = new ArrayList<>(FIXED);
        for (int i = 1; i <= charts; i++) {
            all.add(List.of("chart", "charts/chart" + i + ".xml"));
        }
        return all;
    }

    List<Chart> charts() {
        return charts;
    }

    /** A text as it can stand in the file. */
    String words(String text) {
        return script.kept(text);
    }

    byte[] of(Document document, @Nullable String mark) {
        xml.open(
                "w:document",
                "xmlns:w",
                DocxStyles.W,
                "xmlns:r",
                DocxStyles.R,
                "xmlns:wp",
                DRAWING + "wordprocessingDrawing",
                "xmlns:a",
                DRAWING + "main",
                "xmlns:c",
                DRAWING + "chart");
        xml.open("w:body");
        optional("Mark", mark);
        optional("RedHead", document.redHead());
        optional("Number", document.number());
        paragraph("DocumentTitle", document.title());
        optional("Normal", document.addressee() == null ? null : document.addressee() + "：");
        document.blocks().forEach(this::block);
        if (document.signature() != null) {
            sign(document.signature());
        }
        String doubtful = script.doubtfulWords();
        optional("Note", doubtful.isEmpty() ? null : doubtful);
        section();
        return xml.close().close().bytes();
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> paragraph("Heading" + heading.level(), heading.text());
            case Paragraph paragraph -> paragraph(paragraph.note() ? "Note" : "Text", paragraph.text());
            case Table table -> table(table);
            case Chart chart -> {
                optional("Caption", chart.title() + "（" + chart.unit() + "）");
                drawing(chart);
                table(chart.figures());
            }
        }
    }

    private void optional(String style, @Nullable String text) {
        if (text != null) {
            paragraph(style, text);
        }
    }

    private void paragraph(String style, String text) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", style).close();
        run(text);
        xml.close();
    }

    private void run(String text) {
        xml.open("w:r")
                .open("w:t", "xml:space", "preserve")
                .text(words(text))
                .close()
                .close();
    }

    /** With a seal, the date leaves four characters to the right and the unit stands over its middle. */
    private void sign(Signature signature) {
        for (String text : List.of(signature.unit(), Chinese.day(signature.day()))) {
            xml.open("w:p")
                    .open("w:pPr")
                    .leaf("w:pStyle", "w:val", "Signature")
                    .leaf("w:keepNext")
                    .leaf("w:keepLines");
            String before = text.equals(signature.unit()) ? signature.seal() ? "1737" : "579" : "0";
            xml.leaf("w:spacing", "w:before", before)
                    .leaf("w:ind", "w:right", layout == Layout.OFFICIAL ? "1280" : "0")
                    .close();
            run(text);
            xml.close();
        }
    }

    /** Word goes by the table's width, WPS by the columns': both are written. */
    private void table(Table table) {
        optional("Caption", table.caption());
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<Integer> columns =
                table.widths().stream().map(share -> width * share / all).toList();
        int whole = columns.stream().mapToInt(Integer::intValue).sum();
        xml.open("w:tbl").open("w:tblPr").leaf("w:tblW", "w:w", Integer.toString(whole), "w:type", "dxa");
        xml.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.leaf("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "333333");
        }
        xml.close().leaf("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
        columns.forEach(column -> xml.leaf("w:gridCol", "w:w", Integer.toString(column)));
        xml.close();
        Grid.of(table.head(), columns.size()).forEach(row -> row(row, columns, true));
        Grid.of(table.rows(), columns.size()).forEach(row -> row(row, columns, false));
        xml.close();
    }

    private void row(List<Place> row, List<Integer> columns, boolean head) {
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
        if (head) {
            xml.leaf("w:tblHeader");
        }
        xml.close();
        int column = 0;
        for (Place place : row) {
            Cell cell = place.cell();
            int end = column + cell.columns();
            int wide = columns.subList(column, end).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            xml.open("w:tc").open("w:tcPr").leaf("w:tcW", "w:w", Integer.toString(wide), "w:type", "dxa");
            if (cell.columns() > 1) {
                xml.leaf("w:gridSpan", "w:val", Integer.toString(cell.columns()));
            }
            if (cell.rows() > 1) {
                xml.leaf("w:vMerge", "w:val", place.first() ? "restart" : "continue");
            }
            xml.leaf("w:vAlign", "w:val", "center").close();
            paragraph(head ? "HeadCell" : cell.figure() ? "Figure" : "Cell", place.first() ? cell.text() : "");
            xml.close();
            column = end;
        }
        xml.close();
    }

    private void drawing(Chart chart) {
        charts.add(chart);
        String id = Integer.toString(charts.size());
        xml.open("w:p").open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.leaf("wp:extent", "cx", "5400000", "cy", "2664000")
                .leaf("wp:docPr", "id", id, "name", words(chart.title()));
        xml.leaf("wp:cNvGraphicFramePr").open("a:graphic").open("a:graphicData", "uri", DRAWING + "chart");
        xml.leaf("c:chart", "r:id", "rId" + (FIXED.size() + charts.size()));
        xml.close().close().close().close().close().close();
    }

    private void section() {
        xml.open("w:sectPr");
        xml.leaf("w:footerReference", "w:type", "default", "r:id", "rId4");
        xml.leaf("w:footerReference", "w:type", "even", "r:id", "rId5");
        xml.leaf("w:pgSz", "w:w", "11906", "w:h", "16838");
        if (layout == Layout.OFFICIAL) {
            xml.leaf(
                    "w:pgMar",
                    "w:top",
                    "2098",
                    "w:right",
                    "1474",
                    "w:bottom",
                    "1984",
                    "w:left",
                    "1588",
                    "w:header",
                    "851",
                    "w:footer",
                    "1304",
                    "w:gutter",
                    "0");
            // 22 lines of 28 characters
            xml.leaf("w:docGrid", "w:type", "linesAndChars", "w:linePitch", "579", "w:charSpace", "-849");
        } else {
            xml.leaf(
                    "w:pgMar",
                    "w:top",
                    "1417",
                    "w:right",
                    "1247",
                    "w:bottom",
                    "1417",
                    "w:left",
                    "1247",
                    "w:header",
                    "851",
                    "w:footer",
                    "709",
                    "w:gutter",
                    "0");
        }
        xml.close();
    }
}
