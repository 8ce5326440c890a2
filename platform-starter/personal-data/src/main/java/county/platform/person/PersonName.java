package county.platform.person;

/**
 * The one way in which the name of a person or an organisation is kept and looked for. What only the hand or the
 * spreadsheet put in goes: white space around a Chinese character, line breaks, characters that nobody sees; every kind
 * of middle dot becomes {@code ·}. Beside that a name is kept to the character, so that 塚 stays the 塚 of its identity
 * card: {@code 测　试} is {@code 测试}, {@code 测试•甲} is {@code 测试·甲}, {@code Anna  Li} is {@code Anna Li}.
 */
public final class PersonName {

    private static final char DOT = '\u00B7';

    /** Bullets, hyphenation points, dot operators and katakana dots, as input methods give them. */
    private static final String DOTS =
            "\u00B7\u0387\u1427\u2022\u2027\u2219\u22C5\u25CF\u25E6\u2E31\u2E33\u30FB\u318D\uFF65";

    private static final String FULL_STOPS = ".\uFF0E";

    private PersonName() {}

    /** The name as it is kept and compared; the same object when it is written so already. */
    public static String normalised(String written) {
        return isPlain(written) ? written : dotted(spaced(visible(written)));
    }

    /** Nearly every name is a few common characters, and a list has a hundred thousand of them. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < '\u4E00' || c > '\u9FFF') {
                return false;
            }
        }
        return true;
    }

    /** Without what nobody sees. Selectors of a character's variant are no such thing: they change what is seen. */
    private static String visible(String written) {
        var text = new StringBuilder(written.length());
        written.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** White space goes where a Chinese character or a dot is beside it, and is one space between other words. */
    private static String spaced(String written) {
        var text = new StringBuilder(written.length());
        int before = 0;
        boolean space = false;
        for (int c : written.codePoints().toArray()) {
            if (isBlank(c)) {
                space = true;
                continue;
            }
            if (space && before != 0 && !takesNoSpace(before) && !takesNoSpace(c)) {
                text.append(' ');
            }
            text.appendCodePoint(c);
            before = c;
            space = false;
        }
        return text.toString();
    }

    private static String dotted(String written) {
        int[] name = written.codePoints().toArray();
        for (int i = 0; i < name.length; i++) {
            boolean between = i > 0 && i < name.length - 1 && isHan(name[i - 1]) && isHan(name[i + 1]);
            if (DOTS.indexOf(name[i]) >= 0 || (between && FULL_STOPS.indexOf(name[i]) >= 0)) {
                name[i] = DOT;
            }
        }
        return new String(name, 0, name.length);
    }

    private static boolean takesNoSpace(int c) {
        return isHan(c) || DOTS.indexOf(c) >= 0;
    }

    private static boolean isHan(int c) {
        return Character.isIdeographic(c) || Character.getType(c) == Character.PRIVATE_USE;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u3164';
    }
}
