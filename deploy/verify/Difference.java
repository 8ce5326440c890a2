/** The first thing in a bundle that is not what it should be. */
class Difference extends RuntimeException {

    Difference(String message) {
        super(message);
    }

    /** Passes when both are equal as numbers. */
    static void check(Row row, String column, java.math.BigDecimal expected) {
        java.math.BigDecimal found = row.number(column);
        if (found.compareTo(expected) != 0) {
            throw new Difference(row.where() + "“" + column + "”为 " + found.toPlainString() + "，重新计算为 "
                    + expected.toPlainString() + "。");
        }
    }
}
