import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One row of a part, by the names of its columns. */
record Row(String part, long line, Map<String, Integer> columns, List<String> cells) {

    String text(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.size()) {
            throw new Difference(where() + "缺少“" + column + "”。");
        }
        return cells.get(index);
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    BigDecimal number(String column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw new Difference(where() + "“" + column + "”不是数：" + text(column) + "。");
        }
    }

    int whole(String column) {
        return number(column).intValueExact();
    }

    String where() {
        return part + " 第 " + line + " 行：";
    }
}
