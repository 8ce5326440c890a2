package county.platform.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import county.platform.document.Block.Chart;
import county.platform.document.Block.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the lines of a chart as lines, which stay sharp at any size. */
final class Drawing implements FSObjectDrawer {

    static final String TYPE = "county/chart";

    /** Drawn in these units and scaled to the place that it has. */
    private static final int WIDTH = 2400;

    private static final int HEIGHT = 1000;
    private static final int DOT = 14;

    private final List<Chart> charts;

    Drawing(List<Chart> charts) {
        this.charts = charts;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Chart chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
        float w = (float) width / dotsPerPixel;
        float h = (float) height / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, w, h, graphics -> {
            graphics.scale(w / (double) WIDTH, h / (double) HEIGHT);
            draw(chart, graphics);
        });
        return null;
    }

    private static void draw(Chart chart, Graphics2D graphics) {
        Axis axis = Axis.of(chart.series());
        graphics.setStroke(new BasicStroke(2));
        for (BigDecimal tick : axis.ticks()) {
            graphics.setColor(tick.signum() == 0 ? Color.DARK_GRAY : Color.LIGHT_GRAY);
            graphics.drawLine(0, y(axis, tick), WIDTH, y(axis, tick));
        }
        for (int i = 0; i < chart.series().size(); i++) {
            graphics.setColor(Color.decode("#" + Series.COLOURS.get(i)));
            if (chart.kind() == Kind.BAR) {
                bars(chart, axis, i, graphics);
            } else {
                line(chart, axis, i, graphics);
            }
        }
    }

    private static void bars(Chart chart, Axis axis, int series, Graphics2D graphics) {
        int place = WIDTH / chart.labels().size();
        int bar = place * 7 / 10 / chart.series().size();
        int zero = y(axis, BigDecimal.ZERO);
        for (int i = 0; i < chart.labels().size(); i++) {
            BigDecimal value = chart.series().get(series).values().get(i);
            if (value != null) {
                int top = y(axis, value);
                int left = WIDTH * i / chart.labels().size() + place * 15 / 100 + bar * series;
                graphics.fillRect(left, Math.min(top, zero), bar, Math.abs(top - zero));
            }
        }
    }

    /** A place without a figure breaks the line. */
    private static void line(Chart chart, Axis axis, int series, Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(6));
        int places = chart.labels().size();
        BigDecimal before = null;
        for (int i = 0; i < places; i++) {
            BigDecimal value = chart.series().get(series).values().get(i);
            int x = WIDTH * (2 * i + 1) / (2 * places);
            if (value != null) {
                int y = y(axis, value);
                graphics.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
                if (before != null) {
                    graphics.drawLine(WIDTH * (2 * i - 1) / (2 * places), y(axis, before), x, y);
                }
            }
            before = value;
        }
    }

    private static int y(Axis axis, BigDecimal value) {
        return HEIGHT - axis.height(value);
    }
}
