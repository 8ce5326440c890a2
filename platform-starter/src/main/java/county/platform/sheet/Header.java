package county.platform.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first row: which column has which name. White space, line breaks and the width of brackets make no difference. */
final class Header {

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Header(List<String> cells, SheetLimits limits) {
        for (int column = 0; column < cells.size(); column++) {
            String name = normal(cells.get(column));
            if (!name.isEmpty()) {
                if (columns.put(name, column) != null) {
                    throw new BadSheet("表头中有两列都叫“" + name + "”，请改名或删去一列。");
                }
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw new BadSheet("第一行应为表头，但第一行没有内容。");
        }
        if (names.size() > limits.columns()) {
            throw new BadSheet("表格超过" + limits.columns() + "列。");
        }
    }

    static String normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\uFEFF\\u200B]", "");
    }

    /** The column of this name, however it is written, or null. */
    @Nullable
    Integer columnOf(String name) {
        Integer column = columns.get(name);
        return column == null ? columns.get(normal(name)) : column;
    }

    /** The unit in the brackets of a column's name, or null. */
    @Nullable
    String unitOf(String name) {
        String written = normal(name);
        int open = written.lastIndexOf('(');
        int close = written.lastIndexOf(')');
        return open < 0 || close < open ? null : Unit.named(written.substring(open + 1, close));
    }

    List<String> names() {
        return names;
    }
}
