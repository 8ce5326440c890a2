package county.platform.search;

import county.platform.problem.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for: a few words, all of which must be there. What may be the number of a person, of their telephone
 * or their account is refused: it would stand in an address, which logs keep, and such a search needs a reason and is
 * recorded.
 */
public record SearchText(String written) {

    private static final int FEWEST = 2;
    private static final int MOST = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u3000-]");
    private static final Pattern NUMBER = Pattern.compile("\\d{11}|[0-9A-Za-z]{15}");
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    /** The text as it was written; refused when it is too short, too long, or a number of a person. */
    public static SearchText of(String written) {
        String text = BLANKS.matcher(written).replaceAll(" ").strip();
        int length = text.codePointCount(0, text.length());
        if (length < FEWEST || length > MOST) {
            throw Refused.malformed("text", "请输入 " + FEWEST + " 至 " + MOST + " 个字。");
        }
        if (NUMBER.matcher(BETWEEN_DIGITS.matcher(text).replaceAll("")).find()) {
            throw Refused.malformed("text", "证件号码、电话和账号不能在这里搜索；按证件号码查找参保人，请说明理由。");
        }
        return new SearchText(text);
    }

    /** For {@code lower(…) like all(:patterns)}: each word, wherever it stands. */
    public String[] patterns() {
        return Arrays.stream(written.toLowerCase(Locale.ROOT).split(" "))
                .map(word -> "%" + WILD.matcher(word).replaceAll("\\\\$0") + "%")
                .toArray(String[]::new);
    }
}
