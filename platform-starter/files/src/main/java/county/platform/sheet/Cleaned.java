package county.platform.sheet;

import java.text.Normalizer;

/** Text without what is only there by the way it was typed. */
final class Cleaned {

    private Cleaned() {}

    /** Half width and without white space, for words and numbers that are compared; not for names of people. */
    static String bare(String written) {
        boolean plain = true;
        for (int i = 0; plain && i < written.length(); i++) {
            char c = written.charAt(i);
            plain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
        }
        if (plain) {
            return written;
        }
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC);
        var bare = new StringBuilder(half.length());
        half.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !unseen(c))
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Whether nobody sees the character: without width, blank though it is no space, or a mark of direction. */
    static boolean unseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0xFEFF
                || c == 0x115F
                || c == 0x1160
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0;
    }
}
