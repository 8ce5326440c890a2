package county.platform.secret;

import java.util.Set;

/** Personal data as pages and lists show it: enough to tell two apart, too little to use. */
public final class Masks {

    /** The surnames of two characters that are met with. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "长孙", "宇文", "端木", "南宫", "西门",
            "独孤", "轩辕", "澹台", "闻人", "赫连", "公冶", "太史", "申屠", "钟离", "呼延", "鲜于", "淳于");

    private Masks() {}

    /** {@code 370114********1234}. */
    public static String identityNumber(String plain) {
        return keep(plain, 6, 4);
    }

    /** A unified social credit code, {@code 913701********35XK}. */
    public static String organisationCode(String plain) {
        return keep(plain, 6, 4);
    }

    /** {@code 138****1234}; a landline number keeps as much. */
    public static String phone(String plain) {
        return keep(plain, 3, 4);
    }

    /** The last four digits of a bank account. */
    public static String bankAccount(String plain) {
        return keep(plain, 0, 4);
    }

    /** The surname: {@code 张*}, {@code 欧阳**}. A name of one character vanishes. */
    public static String name(String plain) {
        int[] characters = plain.strip().codePoints().toArray();
        int shown = characters.length < 2 ? 0 : 1;
        if (characters.length > 2 && COMPOUND_SURNAMES.contains(new String(characters, 0, 2))) {
            shown = 2;
        }
        return new String(characters, 0, shown) + "*".repeat(characters.length - shown);
    }

    /** Shows first and last characters; of a value in which that hides fewer than four, nothing is shown. */
    private static String keep(String plain, int first, int last) {
        String value = plain.strip();
        int hidden = value.length() - first - last;
        if (hidden < 4) {
            return "*".repeat(value.length());
        }
        return value.substring(0, first) + "*".repeat(hidden) + value.substring(value.length() - last);
    }
}
