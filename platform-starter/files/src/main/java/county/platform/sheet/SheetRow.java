package county.platform.sheet;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a list, its cells by the name of their column. */
public final class SheetRow {

    private final int number;
    private final Header header;
    private final String[] texts;
    private final @Nullable Doubt @Nullable [] doubts;
    private final int characters;

    /** Keeps the arrays; a cell's place is that of its column. */
    SheetRow(int number, Header header, String[] texts, @Nullable Doubt @Nullable [] doubts, int characters) {
        this.number = number;
        this.header = header;
        this.texts = texts;
        this.doubts = doubts;
        this.characters = characters;
    }

    /** The row as the spreadsheet program counts it, so that people find it; the header is usually row 1. */
    public int number() {
        return number;
    }

    /** The columns' names without white space and with half-width brackets, in their order. */
    public List<String> columns() {
        return Collections.unmodifiableList(header.names());
    }

    public boolean has(String column) {
        return header.placeOf(column) != null;
    }

    /** The cell's text without white space around it; empty when there is no such cell. */
    public String text(String column) {
        Integer place = header.placeOf(column);
        return place == null ? "" : texts[place];
    }

    /** Why the cell's text is not to be trusted, or null when nothing speaks against it. */
    public @Nullable Doubt doubt(String column) {
        Integer place = doubts == null ? null : header.placeOf(column);
        return place == null || doubts == null ? null : doubts[place];
    }

    /** The unit that the column's header names, in brackets or behind a stroke, by its usual name (平方米 for ㎡), or null. */
    public @Nullable String unitOf(String column) {
        Integer place = header.placeOf(column);
        return place == null ? null : header.unitAt(place);
    }

    /** Whether the column is hidden in the spreadsheet, so that whoever filled it may not know of it. */
    public boolean hidden(String column) {
        Integer place = header.placeOf(column);
        return place != null && header.hiddenAt(place);
    }

    /** How much the row weighs, for those who keep many: the characters of all its cells. */
    public int characters() {
        return characters;
    }
}
