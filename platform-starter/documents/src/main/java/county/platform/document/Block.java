package county.platform.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a document's text, in reading order. */
public sealed interface Block {

    /**
     * A heading within the text.
     *
     * @param level 1 to 4: 一、 / （一） / 1. / （1）, each in its own type; the number is part of the text
     */
    record Heading(int level, String text) implements Block {

        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("a heading has level 1 to 4");
            }
        }
    }

    /**
     * A paragraph.
     *
     * @param note whether it is a remark in small type instead of a paragraph of the text
     */
    record Paragraph(String text, boolean note) implements Block {}

    /**
     * A table. Its head stands again on every page that it reaches.
     *
     * @param widths each column's share of the width, such as 3, 1, 1
     * @param head the head's rows; a cell may span columns and rows
     */
    record Table(@Nullable String caption, List<Integer> widths, List<List<Cell>> head, List<List<Cell>> rows)
            implements Block {

        public Table {
            widths = List.copyOf(widths);
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream().map(List::copyOf).toList();
            if (widths.isEmpty() || widths.stream().anyMatch(width -> width < 1)) {
                throw new IllegalArgumentException("a table has columns, each of some width");
            }
            Grid.of(head, widths.size());
            Grid.of(rows, widths.size());
        }
    }

    /**
     * A chart with its figures beside it, so that nobody has to guess them from the drawing.
     *
     * @param unit of all its figures
     * @param labels the places on the axis, at most 24
     */
    record Chart(Kind kind, String title, String unit, List<String> labels, List<Series> series) implements Block {

        public Chart {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            int places = labels.size();
            if (places < 1 || places > 24 || series.isEmpty() || series.size() > Series.COLOURS.size()) {
                throw new IllegalArgumentException("a chart has 1 to 24 places and 1 to 4 series");
            }
            if (series.stream().anyMatch(one -> one.values().size() != places)) {
                throw new IllegalArgumentException("each series has one value, or none, at each place");
            }
        }

        /** Its figures as a table. */
        Table figures() {
            var head = new ArrayList<>(List.of(Cell.of("（" + unit + "）")));
            series.forEach(one -> head.add(Cell.of(one.name())));
            var rows = new ArrayList<List<Cell>>();
            for (int place = 0; place < labels.size(); place++) {
                var row = new ArrayList<>(List.of(Cell.of(labels.get(place))));
                for (Series one : series) {
                    row.add(Cell.number(one.values().get(place)));
                }
                rows.add(row);
            }
            return new Table(null, Collections.nCopies(series.size() + 1, 1), List.of(head), rows);
        }
    }

    /** How a chart draws its figures. */
    enum Kind {
        BAR,
        LINE
    }
}
