package county.platform.request;

import java.util.Optional;

/**
 * The characters that a request may carry. Control characters break spreadsheets and documents later, halves of
 * characters cannot be stored, and what turns the direction of writing shows another text than is stored. Line breaks and
 * tabs may stand in a text.
 */
public final class Text {

    private static final String DELETE = "，请删去后重新填写。";

    private Text() {}

    /** What is wrong with a text, for people to read; what only surrounds it and is invisible is no fault. */
    public static Optional<String> fault(String written) {
        return isPlain(written) ? Optional.empty() : faultAnywhere(bare(written));
    }

    /** The same of a text that stays as it is, with what surrounds it. */
    static Optional<String> faultAnywhere(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (character == 0xFFFD) {
                return Optional.of("含有乱码（�），请核对后重新填写。");
            }
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return Optional.of("含有不完整的字符" + DELETE);
            }
            if (isForbidden(character)) {
                return Optional.of("含有看不见的控制字符（U+%04X）".formatted(character) + DELETE);
            }
            i += Character.charCount(character);
        }
        return Optional.empty();
    }

    /** The text without the invisible characters around it, which copying brings along; white space alone stays. */
    public static String bare(String written) {
        int from = 0;
        int until = written.length();
        for (int i = 0; i < until && (isInvisible(written.charAt(i)) || isBlank(written.charAt(i))); i++) {
            from = isInvisible(written.charAt(i)) ? i + 1 : from;
        }
        for (int i = until - 1; i >= from && (isInvisible(written.charAt(i)) || isBlank(written.charAt(i))); i--) {
            until = isInvisible(written.charAt(i)) ? i : until;
        }
        return written.substring(from, until);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= ' ' && c <= '~') || (c >= '\u3000' && c <= '\u9FFF') || (c >= '\uFF01' && c <= '\uFF5E');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(int character) {
        boolean control = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
        boolean second = character >= 0x7F && character <= 0x9F;
        boolean noCharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return control || second || noCharacter || isTurning(character);
    }

    /** Embeddings, overrides and isolates, which turn the direction of what follows. */
    private static boolean isTurning(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isInvisible(char c) {
        return isTurning(c)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || c == 0x061C
                || c == 0x00AD;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
