package county.platform.sheet;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell's text without what surrounds it unseen, and what speaks against it.
 *
 * @param text without white space, marks of direction and of byte order around it
 */
record CellText(String text, @Nullable Doubt doubt) {

    static final CellText EMPTY = new CellText("", null);

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,3}");

    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            "#EXTERNAL!");

    /** What stands in a file as text. */
    static CellText of(String raw) {
        return of(raw, false);
    }

    /** What stands in a workbook as text, where {@code _x000D_} is a character that XML cannot have. */
    static CellText ofWorkbook(String raw) {
        return of(raw, true);
    }

    /** An error value, which is never text. */
    static CellText error(String code) {
        return new CellText(code, new Doubt(Doubt.Kind.ERROR, "这一格是错误值 " + code + "，公式没有结果；请改为正确的内容。"));
    }

    private static CellText of(String raw, boolean workbook) {
        boolean plain = true;
        boolean hints = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            plain &= (c > ' ' && c < 0x7F) || (c >= 0x3400 && c <= 0x9FFF);
            hints |= c == '_' || c == 'E' || c == 'e' || c == '#';
        }
        if (plain && !hints) {
            return raw.isEmpty() ? EMPTY : new CellText(raw, null);
        }
        String text = trimmed(workbook ? unescaped(raw) : raw);
        return text.isEmpty() ? EMPTY : new CellText(text, doubt(text));
    }

    private static @Nullable Doubt doubt(String text) {
        if (text.charAt(0) == '#' && ERRORS.contains(text)) {
            return error(text).doubt();
        }
        Doubt unseen = unseen(text);
        if (unseen != null) {
            return unseen;
        }
        return SCIENTIFIC.matcher(text).matches()
                ? new Doubt(Doubt.Kind.SCIENTIFIC, "这一格是科学计数法（" + text + "），后面的数字已丢失；请把整列改为文本格式后重新填写。")
                : null;
    }

    /** The first character inside the text that nobody sees, or that no text may have. */
    private static @Nullable Doubt unseen(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (forbidden(c)) {
                return new Doubt(Doubt.Kind.CONTROL, "含有不能使用的字符（" + code(c) + "），请删除这一格的内容后重新输入。");
            }
            if (Cleaned.unseen(c)) {
                return new Doubt(Doubt.Kind.INVISIBLE, "含有看不见的字符（" + code(c) + "），请删除这一格的内容后重新输入。");
            }
        }
        return null;
    }

    private static String code(int c) {
        return "U+%04X".formatted(c);
    }

    /** Control characters, halves of characters, what is no character, replaced ones, and marks that turn the direction. */
    private static boolean forbidden(int c) {
        if (c >= 0x3400 && c <= 0x9FFF) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE -> true;
            default ->
                (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xFFF9 && c <= 0xFFFD) || turns(c);
        };
    }

    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    static String trimmed(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && around(raw.charAt(from))) {
            from++;
        }
        while (to > from && around(raw.charAt(to - 1))) {
            to--;
        }
        String text = raw.substring(from, to);
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What may surround a text unseen: spaces of all kinds, marks of direction, of byte order and of emoji. */
    private static boolean around(char c) {
        return c <= ' ' || (c >= 0x7F && unseen(c));
    }

    private static boolean unseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Cleaned.unseen(c)
                || c == 0xFE0E
                || c == 0xFE0F
                || c == 0xFFFE;
    }

    private static String unescaped(String raw) {
        if (!raw.contains("_x")) {
            return raw;
        }
        Matcher escape = ESCAPE.matcher(raw);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
