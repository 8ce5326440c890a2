package county.platform.document;

import county.platform.document.Block.Chart;
import county.platform.document.Block.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A chart that Word and WPS draw themselves and that can be restyled there. Its figures are in it. */
final class DocxChart {

    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private final Xml xml = new Xml();
    private final Chart chart;
    private final UnaryOperator<String> words;
    private final boolean bars;

    private DocxChart(Chart chart, UnaryOperator<String> words) {
        this.chart = chart;
        this.words = words;
        bars = chart.kind() == Kind.BAR;
    }

    static byte[] of(Chart chart, UnaryOperator<String> words) {
        return new DocxChart(chart, words).write();
    }

    private byte[] write() {
        xml.open("c:chartSpace", "xmlns:c", C, "xmlns:a", A);
        value("c:roundedCorners", "0");
        xml.open("c:chart");
        value("c:autoTitleDeleted", "1");
        xml.open("c:plotArea").leaf("c:layout").open(bars ? "c:barChart" : "c:lineChart");
        if (bars) {
            value("c:barDir", "col");
        }
        value("c:grouping", bars ? "clustered" : "standard");
        value("c:varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(i);
        }
        value(bars ? "c:gapWidth" : "c:marker", bars ? "60" : "1");
        value("c:axId", "1");
        value("c:axId", "2");
        xml.close();
        axis("c:catAx", "1", "2", "b");
        axis("c:valAx", "2", "1", "l");
        xml.close().open("c:legend");
        value("c:legendPos", "b");
        value("c:overlay", "0");
        xml.close();
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        return xml.close().close().bytes();
    }

    private void series(int i) {
        Series series = chart.series().get(i);
        String colour = Series.COLOURS.get(i);
        xml.open("c:ser");
        value("c:idx", Integer.toString(i));
        value("c:order", Integer.toString(i));
        xml.open("c:tx");
        strings((char) ('B' + i) + "$1", List.of(series.name()));
        xml.close().open("c:spPr");
        if (bars) {
            fill(colour);
        } else {
            xml.open("a:ln", "w", "28575");
            fill(colour);
            xml.close();
        }
        xml.close();
        if (bars) {
            value("c:invertIfNegative", "0");
        }
        int last = chart.labels().size() + 1;
        xml.open("c:cat");
        strings("A$2:$A$" + last, chart.labels());
        xml.close().open("c:val").open("c:numRef");
        element("c:f", "Sheet1!$" + (char) ('B' + i) + "$2:$" + (char) ('B' + i) + "$" + last);
        xml.open("c:numCache");
        element("c:formatCode", "General");
        points(series.values().stream().map(DocxChart::plain).toList());
        xml.close().close().close().close();
    }

    /** What is not known is empty, and then no point of the chart. */
    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private void strings(String range, List<String> values) {
        xml.open("c:strRef");
        element("c:f", "Sheet1!$" + range);
        xml.open("c:strCache");
        points(values.stream().map(words).toList());
        xml.close().close();
    }

    private void points(List<String> values) {
        value("c:ptCount", Integer.toString(values.size()));
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                xml.open("c:pt", "idx", Integer.toString(i));
                element("c:v", values.get(i));
                xml.close();
            }
        }
    }

    private void fill(String colour) {
        xml.open("a:solidFill").leaf("a:srgbClr", "val", colour).close();
    }

    private void axis(String kind, String id, String crossing, String position) {
        xml.open(kind);
        value("c:axId", id);
        xml.open("c:scaling");
        value("c:orientation", "minMax");
        xml.close();
        value("c:delete", "0");
        value("c:axPos", position);
        if (kind.equals("c:valAx")) {
            xml.leaf("c:majorGridlines").leaf("c:numFmt", "formatCode", "General", "sourceLinked", "0");
        }
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", kind.equals("c:catAx") ? "low" : "nextTo");
        value("c:crossAx", crossing);
        value("c:crosses", "autoZero");
        xml.close();
    }

    private void value(String name, String value) {
        xml.leaf(name, "val", value);
    }

    private void element(String name, String text) {
        xml.open(name).text(text).close();
    }
}
