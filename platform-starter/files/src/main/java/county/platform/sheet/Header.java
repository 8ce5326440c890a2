package county.platform.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a list has which name. White space, line breaks, stars and the width of brackets make no difference. Columns
 * are numbered here from 0 without those that have no name: their places.
 */
final class Header {

    private static final int NOWHERE = -1;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final int[] columns;
    private final int[] placeOfColumn;
    private final @Nullable String[] units;
    private final BitSet hidden = new BitSet();

    /** @param titles the names, each with its column, in the order of the columns */
    Header(List<Title> titles, BitSet hiddenColumns, SheetLimits limits) {
        if (titles.isEmpty()) {
            throw new BadSheet("第一行应为表头，但第一行没有内容。");
        }
        limits.checkColumns(titles.size());
        columns = new int[titles.size()];
        units = new String[titles.size()];
        placeOfColumn = new int[titles.getLast().column + 1];
        Arrays.fill(placeOfColumn, NOWHERE);
        for (Title title : titles) {
            int place = names.size();
            hidden.set(place, hiddenColumns.get(title.column));
            Integer twin = places.put(title.name, place);
            if (twin != null) {
                throw twins(
                        title.name,
                        hidden.get(twin) != hidden.get(place)
                                ? (hidden.get(place) ? title.column : columns[twin])
                                : -1);
            }
            names.add(title.name);
            columns[place] = title.column;
            units[place] = title.unit;
            placeOfColumn[title.column] = place;
        }
    }

    private static BadSheet twins(String name, int hiddenColumn) {
        String which = hiddenColumn < 0 ? "" : "，其中 " + letters(hiddenColumn) + " 列是隐藏的";
        return new BadSheet("表头中有两列都叫“" + name + "”" + which + "，请改名或删去一列。");
    }

    /** The name of a column as it is compared. */
    static String normal(String written) {
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC);
        var normal = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            switch (c) {
                case '【', '〔' -> normal.append('[');
                case '】', '〕' -> normal.append(']');
                case '*', '★', '※' -> {
                    // marks of columns that must be filled
                }
                default -> {
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Cleaned.unseen(c) && c >= ' ') {
                        normal.append(c);
                    }
                }
            }
        }
        int end = normal.length();
        return end > 1 && normal.charAt(end - 1) == ':' ? normal.substring(0, end - 1) : normal.toString();
    }

    /** A normal name without what stands in brackets, and without a unit behind a stroke or a colon. */
    static String stem(String normal) {
        var stem = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if ((c == ')' || c == ']') && depth > 0) {
                depth--;
            } else if (depth == 0) {
                stem.append(c);
            }
        }
        int behind = Math.max(stem.lastIndexOf("/"), stem.lastIndexOf(":"));
        return behind > 0 && UnitName.named(stem.substring(behind + 1)) != null
                ? stem.substring(0, behind)
                : stem.toString();
    }

    /** The unit that a normal name ends in or has in brackets, or null. */
    static @Nullable String unit(String normal) {
        for (int open = 0; open < normal.length(); open++) {
            char c = normal.charAt(open);
            if (c == '(' || c == '[') {
                int close = normal.indexOf(c == '(' ? ')' : ']', open);
                String unit = close < 0 ? null : UnitName.named(normal.substring(open + 1, close));
                if (unit != null) {
                    return unit;
                }
            }
        }
        int behind = Math.max(normal.lastIndexOf('/'), normal.lastIndexOf(':'));
        return behind > 0 ? UnitName.named(normal.substring(behind + 1)) : null;
    }

    /** The letters by which a spreadsheet calls a column. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** The place of this name, however it is written, or null. */
    @Nullable
    Integer placeOf(String name) {
        Integer place = places.get(name);
        if (place == null) {
            place = asked.computeIfAbsent(name, unknown -> places.getOrDefault(normal(unknown), NOWHERE));
        }
        return place == NOWHERE ? null : place;
    }

    /** The place of a spreadsheet's column, or -1 when it has no name. */
    int placeOfColumn(int column) {
        return column < placeOfColumn.length ? placeOfColumn[column] : NOWHERE;
    }

    int columnAt(int place) {
        return columns[place];
    }

    String nameAt(int place) {
        return names.get(place);
    }

    @Nullable
    String unitAt(int place) {
        return units[place];
    }

    boolean hiddenAt(int place) {
        return hidden.get(place);
    }

    int size() {
        return columns.length;
    }

    List<String> names() {
        return names;
    }

    /** A column's name. */
    record Title(int column, String name, @Nullable String unit) {}
}
