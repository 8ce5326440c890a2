package county.platform.document;

import county.platform.document.Block.Chart;
import county.platform.document.Block.Heading;
import county.platform.document.Block.Paragraph;
import county.platform.document.Block.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document, without saying in which format. Nothing in its texts is markup.
 *
 * @param redHead the issuing authority whose name stands in red above a line, such as 济南市章丘区人民政府办公室; null for none
 * @param number the document's number, such as 章政办发〔2023〕9号, or null
 * @param signature who signs it and when; null for a document that nobody signs
 */
public record Document(
        Layout layout,
        @Nullable String redHead,
        @Nullable String number,
        String title,
        @Nullable String addressee,
        List<Block> blocks,
        @Nullable Signature signature) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** How long it is, roughly: every character of its text and tables, and what each block costs beside them. */
    long characters() {
        return blocks.stream().mapToLong(Document::characters).sum();
    }

    private static long characters(Block block) {
        return switch (block) {
            case Heading heading -> 50L + heading.text().length();
            case Paragraph paragraph -> 50L + paragraph.text().length();
            case Table table ->
                Stream.concat(table.head().stream(), table.rows().stream())
                        .flatMap(List::stream)
                        .mapToLong(cell -> 10L + cell.text().length())
                        .sum();
            case Chart chart -> characters(chart.figures());
        };
    }

    /** An empty document of this title, to be filled. */
    public static Builder titled(Layout layout, String title) {
        return new Builder(layout, title);
    }

    /**
     * The end of a letter.
     *
     * @param seal whether room is left for a seal over unit and date
     */
    public record Signature(String unit, LocalDate day, boolean seal) {}

    /** Fills a document from the top to the bottom. */
    public static final class Builder {

        private final Layout layout;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private @Nullable String redHead;
        private @Nullable String number;
        private @Nullable String addressee;
        private @Nullable Signature signature;

        private Builder(Layout layout, String title) {
            this.layout = layout;
            this.title = title;
        }

        /** Under the red head of this authority. */
        public Builder redHead(String authority) {
            redHead = authority;
            return this;
        }

        public Builder number(String written) {
            number = written;
            return this;
        }

        /** To whom it goes, without the colon. */
        public Builder to(String whom) {
            addressee = whom;
            return this;
        }

        public Builder heading(int level, String text) {
            return add(new Heading(level, text));
        }

        public Builder paragraph(String text) {
            return add(new Paragraph(text, false));
        }

        /** A remark in small type. */
        public Builder note(String text) {
            return add(new Paragraph(text, true));
        }

        public Builder table(Table table) {
            return add(table);
        }

        public Builder chart(Chart chart) {
            return add(chart);
        }

        public Builder signed(String unit, LocalDate day, boolean seal) {
            signature = new Signature(unit, day, seal);
            return this;
        }

        private Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Document build() {
            return new Document(layout, redHead, number, title, addressee, blocks, signature);
        }
    }
}
