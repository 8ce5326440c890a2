package county.platform.importing.list;

/**
 * How a list is spoken of in messages, so that they read as the people who send it speak.
 *
 * @param list what it is, such as 名单
 * @param row the measure word of a row, such as 户: {@code 共 12 户}
 * @param rule what says in which unit numbers are wanted, such as 这个方案
 */
public record ListWords(String list, String row, String rule) {

    /** Words that fit every table. */
    public static final ListWords TABLE = new ListWords("表格", "条", "这张表");
}
