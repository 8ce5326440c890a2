package county.platform.person;

import java.util.Set;

/** Personal data as pages and lists show it: enough to tell two apart, too little to use. */
public final class Masks {

    /** The surnames of two characters that are met with. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "长孙", "宇文", "端木", "南宫", "西门",
            "独孤", "轩辕", "澹台", "闻人", "赫连", "公冶", "太史", "申屠", "钟离", "呼延", "鲜于", "淳于");

    private Masks() {}

    /**
     * {@code 3701**********12**} of 370114199001011234: birthday, the last digit of the order and the check digit are
     * hidden, which would leave one birthday in eleven.
     */
    public static String identityNumber(String plain) {
        return keep(plain.strip(), 4, 2, 2);
    }

    /** A unified social credit code, {@code 9137**********35**}. */
    public static String organisationCode(String plain) {
        return keep(plain.strip(), 4, 2, 2);
    }

    /** {@code 138****1234}; a landline number keeps as much. */
    public static String phone(String plain) {
        return keep(plain.strip(), 3, 4, 0);
    }

    /** The last four digits of a bank account. */
    public static String bankAccount(String plain) {
        return keep(plain.strip(), 0, 4, 0);
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

    /**
     * Shows the first characters and some near the end, before the last {@code end} ones; of a value in which that hides
     * fewer than four in between, nothing is shown.
     */
    private static String keep(String value, int first, int shown, int end) {
        int from = value.length() - shown - end;
        if (from - first < 4) {
            return "*".repeat(value.length());
        }
        return value.substring(0, first)
                + "*".repeat(from - first)
                + value.substring(from, from + shown)
                + "*".repeat(end);
    }
}
