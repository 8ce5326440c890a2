package county.platform.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a number format shows a number, as far as it matters.
 *
 * @param decimals that are shown, or -1 when as many as there are
 * @param unit that stands behind the number, by its usual name, or null
 */
record Shown(Kind kind, int decimals, @Nullable String unit) {

    /** What a number looks like. */
    enum Kind {
        NUMBER,
        DATE,
        TIME,
        PERCENT,
        /** In thousands, as a fraction, or not at all. */
        OTHERWISE
    }

    static final Shown PLAIN = new Shown(Kind.NUMBER, -1, null);

    private static final Shown DATE = new Shown(Kind.DATE, -1, null);
    private static final Shown TIME = new Shown(Kind.TIME, -1, null);

    /** The built-in formats that show a day, those of Chinese spreadsheets included. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERAL = Pattern.compile("G/通用格式|General", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SHOWN = Pattern.compile("\\[[^\\[\\]]{0,60}\\]|_.|\\*.");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    private static final Pattern NOON = Pattern.compile("AM/PM|A/P|上午/下午", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPONENT = Pattern.compile("[eE][-+]");
    private static final Pattern SCALED = Pattern.compile("[0#?],+([^0#?]|$)");
    private static final int LONGEST = 255;

    /** A format that every spreadsheet knows by its number. */
    static Shown builtIn(int id) {
        if (DATES.contains(id)) {
            return DATE;
        }
        if (TIMES.contains(id)) {
            return TIME;
        }
        return switch (id) {
            case 1, 3, 5, 6, 37, 38, 41, 42 -> new Shown(Kind.NUMBER, 0, null);
            case 2, 4, 7, 8, 39, 40, 43, 44 -> new Shown(Kind.NUMBER, 2, null);
            case 9, 10 -> new Shown(Kind.PERCENT, id == 9 ? 0 : 2, null);
            default -> PLAIN;
        };
    }

    /** A format by its code, such as {@code yyyy"年"m"月"} or {@code 0.00"亩"}. */
    static Shown of(String code) {
        if (code.length() > LONGEST) {
            return PLAIN;
        }
        if (ELAPSED.matcher(code).find()) {
            return TIME;
        }
        String visible = NOT_SHOWN.matcher(code).replaceAll("");
        String first = firstSection(visible);
        var words = new StringBuilder();
        var quoted = QUOTED.matcher(first);
        while (quoted.find()) {
            words.append(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
        }
        String signs = QUOTED.matcher(first).replaceAll("");
        if (GENERAL.matcher(signs).find() || signs.contains("@")) {
            return new Shown(Kind.NUMBER, -1, UnitName.named(words.toString()));
        }
        return ofSigns(EXPONENT.matcher(signs).replaceAll(""), signs, words.toString());
    }

    private static Shown ofSigns(String bare, String signs, String words) {
        String letters = NOON.matcher(bare).replaceAll("h").toLowerCase(Locale.ROOT);
        if (has(letters, "yde年月日")) {
            return DATE;
        }
        if (has(letters, "hs")) {
            return TIME;
        }
        if (letters.indexOf('m') >= 0) {
            return DATE;
        }
        if (letters.indexOf('%') >= 0) {
            return new Shown(Kind.PERCENT, decimals(letters), null);
        }
        boolean digits = has(letters, "0#?");
        if (!digits || letters.indexOf('/') >= 0 || SCALED.matcher(letters).find()) {
            return new Shown(Kind.OTHERWISE, -1, null);
        }
        boolean scientific = bare.length() < signs.length();
        String behind = words.isEmpty() ? letters.replaceAll("[0#?.,\\s()+-]", "") : words;
        return new Shown(Kind.NUMBER, scientific ? -1 : decimals(letters), UnitName.named(behind));
    }

    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    private static boolean has(String text, String wanted) {
        return text.chars().anyMatch(c -> wanted.indexOf(c) >= 0);
    }

    private static int decimals(String letters) {
        int point = letters.indexOf('.');
        int count = 0;
        for (int i = point + 1; point >= 0 && i < letters.length() && "0#?".indexOf(letters.charAt(i)) >= 0; i++) {
            count++;
        }
        return count;
    }
}
