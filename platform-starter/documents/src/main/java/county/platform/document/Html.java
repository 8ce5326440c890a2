package county.platform.document;

import county.platform.document.Block.Chart;
import county.platform.document.Block.Heading;
import county.platform.document.Block.Paragraph;
import county.platform.document.Block.Table;
import county.platform.document.Document.Signature;
import county.platform.document.Fonts.Face;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A document as the page that is printed. */
final class Html {

    /** A chart is so many millimetres wide beside its scale, and so high. */
    private static final int CHART_WIDTH = 132;

    private static final int CHART_HEIGHT = 56;

    /** 28 characters fill 156 mm, which takes off a little from their 16 points; 22 lines fill 225 mm. */
    private static final String OFFICIAL = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm }
            @page:right { @bottom-right { content: "— " counter(page) " —"; font-size: 14pt; padding-right: 14pt } }
            @page:left { @bottom-left { content: "— " counter(page) " —"; font-size: 14pt; padding-left: 14pt } }
            body { margin: 0; font-size: 15.78pt; line-height: 28.95pt }
            p, .addressee { margin: 0; text-align: justify }
            p { text-indent: 2em }
            h1 { font-size: 22pt; line-height: 32pt; font-weight: normal; text-align: center; margin: 0 0 28.95pt }
            h2 { font-size: 16pt; font-weight: normal; margin: 0; text-indent: 2em }
            .head { color: #d00000; font-size: 30pt; line-height: 40pt; text-align: center; margin: 0 0 28.95pt }
            .number { text-align: center; margin: 0 }
            .line { border-bottom: 1.5pt solid #d00000; height: 4mm; margin-bottom: 57.9pt }
            table.t { font-size: 12pt; line-height: 18pt }
            .signature { text-align: right; padding-right: 64pt; margin-top: 28.95pt; page-break-inside: avoid }
            .seal { padding-top: 30mm }
            .note { font-size: 10.5pt; line-height: 16pt }
            """;

    private static final String COMPACT = """
            @page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt } }
            body { margin: 0; font-size: 11pt; line-height: 1.5 }
            p { margin: 2mm 0 }
            h1 { font-size: 18pt; font-weight: normal; text-align: center; margin: 0 0 4mm }
            h2 { font-size: 12pt; font-weight: normal; margin: 4mm 0 2mm }
            .head, .number { text-align: center; margin: 0 0 2mm }
            .line { display: none }
            table.t { margin: 4mm 0 }
            .signature { text-align: right; margin-top: 6mm; page-break-inside: avoid }
            .seal { padding-top: 30mm }
            .note { font-size: 9pt; color: #444 }
            """;

    private static final String COMMON = """
            .mark { text-align: center; text-indent: 0; border: 1px solid #a33; color: #a33; padding: 1mm }
            table.t { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            table.t tr { page-break-inside: avoid }
            table.t td, table.t th { border: 0.5pt solid #333; padding: 1.4mm 2.2mm; font-weight: normal; text-align: left }
            table.t th { background: #f2f2f2; text-align: center }
            table.t td.n { text-align: right }
            .caption { text-align: center; text-indent: 0; margin: 2mm 0 1mm; page-break-after: avoid }
            .chart { position: relative; margin: 3mm 0; page-break-inside: avoid; font-size: 8pt; line-height: 10pt }
            .chart div { position: absolute }
            .chart object { position: absolute }
            """;

    private final Script script;
    private final List<Chart> charts = new ArrayList<>();

    Html(Script script) {
        this.script = script;
    }

    /** The charts in the order in which the page refers to them. */
    List<Chart> charts() {
        return charts;
    }

    /** The whole page; {@code mark} stands above everything, null for none. */
    String of(Document document, @Nullable String mark) {
        String body = (mark == null ? "" : paragraph("mark", mark))
                + head(document)
                + document.blocks().stream().map(this::block).collect(Collectors.joining())
                + signature(document.signature());
        String absent = script.absentWords();
        String fonts = script.faces().stream().map(Face::name).collect(Collectors.joining(", "));
        return "<html><head><style>@page { font-family: " + fonts + " }\n"
                + (document.layout() == Layout.OFFICIAL ? OFFICIAL : COMPACT)
                + COMMON + "</style></head><body style=\"font-family: " + fonts + "\">" + body
                + (absent.isEmpty() ? "" : paragraph("note", absent)) + "</body></html>";
    }

    private String head(Document document) {
        return (document.redHead() == null ? "" : tag("div", "head", document.redHead()))
                + (document.number() == null ? "" : tag("div", "number", document.number()))
                + (document.redHead() == null ? "" : "<div class=\"line\"></div>")
                + tag("h1", "title", document.title())
                + (document.addressee() == null ? "" : tag("div", "addressee", document.addressee() + "："));
    }

    private String signature(@Nullable Signature signature) {
        return signature == null
                ? ""
                : "<div class=\"signature" + (signature.seal() ? " seal" : "") + "\">" + text(signature.unit())
                        + "<br/>" + Chinese.day(signature.day()) + "</div>";
    }

    private String block(Block block) {
        return switch (block) {
            case Heading heading -> tag("h2", "level-" + heading.level(), heading.text());
            case Paragraph paragraph -> paragraph(paragraph.note() ? "note" : "text", paragraph.text());
            case Table table -> table(table);
            case Chart chart -> chart(chart) + table(chart.figures());
        };
    }

    private String table(Table table) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        String columns = table.widths().stream()
                .map(width -> "<col style=\"width: " + width * 100 / all + "%\"/>")
                .collect(Collectors.joining());
        return (table.caption() == null ? "" : paragraph("caption", table.caption())) + "<table class=\"t\"><colgroup>"
                + columns + "</colgroup>"
                + (table.head().isEmpty() ? "" : "<thead>" + rows(table.head(), "th") + "</thead>")
                + "<tbody>" + rows(table.rows(), "td") + "</tbody></table>";
    }

    private String rows(List<List<Cell>> rows, String tag) {
        return rows.stream()
                .map(row -> "<tr>" + row.stream().map(cell -> cell(cell, tag)).collect(Collectors.joining()) + "</tr>")
                .collect(Collectors.joining());
    }

    private String cell(Cell cell, String tag) {
        return "<" + tag + (cell.figure() ? " class=\"n\"" : "") + " colspan=\"" + cell.columns() + "\" rowspan=\""
                + cell.rows() + "\">" + text(cell.text()) + "</" + tag + ">";
    }

    /** The lines are drawn; whatever is read is text that can be searched and copied. */
    private String chart(Chart chart) {
        charts.add(chart);
        Axis axis = Axis.of(chart.series());
        var page = new StringBuilder(paragraph("caption", chart.title() + "（" + chart.unit() + "）"));
        page.append("<div class=\"chart\" style=\"height: ")
                .append(CHART_HEIGHT + 18)
                .append("mm\">");
        page.append("<object type=\"")
                .append(Drawing.TYPE)
                .append("\" data-chart=\"")
                .append(charts.size() - 1);
        page.append("\" style=\"left: 18mm; top: 2mm; width: ")
                .append(CHART_WIDTH)
                .append("mm; height: ");
        page.append(CHART_HEIGHT).append("mm\"></object>");
        for (BigDecimal tick : axis.ticks()) {
            int top = CHART_HEIGHT * (1000 - axis.height(tick)) / 100;
            page.append(at(0, top, 17, "right", plain(tick)));
        }
        int places = chart.labels().size();
        for (int place = 0; place < places; place++) {
            int left = 180 + CHART_WIDTH * 10 * place / places;
            page.append(at(
                    left,
                    CHART_HEIGHT * 10 + 30,
                    CHART_WIDTH / places,
                    "center",
                    chart.labels().get(place)));
        }
        for (int i = 0; i < chart.series().size(); i++) {
            String name = "<span style=\"background: #" + Series.COLOURS.get(i) + "; padding: 0 1.5mm\">&#160;</span> ";
            page.append(at(
                    180 + i * 330,
                    CHART_HEIGHT * 10 + 130,
                    33,
                    "left",
                    "",
                    name + text(chart.series().get(i).name())));
        }
        return page.append("</div>").toString();
    }

    private String at(int left, int top, int width, String align, String text) {
        return at(left, top, width, align, text(text), "");
    }

    /** @param left and {@code top}, in tenths of a millimetre */
    private static String at(int left, int top, int width, String align, String escaped, String more) {
        return "<div style=\"left: %smm; top: %smm; width: %dmm; text-align: %s\">%s%s</div>"
                .formatted(BigDecimal.valueOf(left, 1), BigDecimal.valueOf(top, 1), width, align, escaped, more);
    }

    private static String plain(BigDecimal tick) {
        return tick.signum() == 0 ? "0" : tick.stripTrailingZeros().toPlainString();
    }

    private String paragraph(String style, String text) {
        return tag("p", style, text);
    }

    private String tag(String tag, String style, String text) {
        return "<" + tag + " class=\"" + style + "\">" + text(text) + "</" + tag + ">";
    }

    private String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(script.of(text), "UTF-8");
    }
}
