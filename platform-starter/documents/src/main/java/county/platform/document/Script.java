package county.platform.document;

import county.platform.document.Fonts.Face;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The characters of one document: which fonts it needs, and which characters no font has. */
final class Script {

    /** The mark of the printing trade for a character that is not at hand. */
    private static final String ABSENT = "〓";

    /** What the fonts have that every reader of PDF files brings along. */
    private static final Charset BUILT_IN = Charset.forName("windows-1252");

    private final Fonts fonts;
    private final List<Face> faces = new ArrayList<>();
    private final SortedSet<Integer> absent = new TreeSet<>();

    Script(Fonts fonts) {
        this.fonts = fonts;
        faces.add(fonts.common());
    }

    /** The text as it can be printed: what no font has is marked, what nobody sees is left out. */
    String of(String text) {
        var printed = new StringBuilder(text.length());
        text.codePoints().filter(Script::isSeen).forEach(character -> {
            if (has(character)) {
                printed.appendCodePoint(character);
            } else {
                absent.add(character);
                printed.append(ABSENT);
            }
        });
        return printed.toString();
    }

    private boolean has(int character) {
        if (BUILT_IN.newEncoder().canEncode(Character.toString(character))
                || faces.stream().anyMatch(face -> face.has(character))) {
            return true;
        }
        Optional<Face> rare = fonts.rare(character);
        rare.ifPresent(faces::add);
        return rare.isPresent();
    }

    /** Of a document that is worked on and keeps its characters: which may not be shown, in words. */
    String doubtfulWords() {
        return absent.isEmpty() ? "" : "文中有的字在一般字体中没有，可能不能显示：" + named() + "。请以身份证件或原始文件上的写法为准。";
    }

    private String named() {
        return absent.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
    }

    /** The text as it can be kept: with every character, but without what nobody sees. */
    String kept(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Script::isSeen).forEach(character -> {
            if (!has(character)) {
                absent.add(character);
            }
            if ((character & 0xFFFE) != 0xFFFE) { // which XML does not take
                kept.appendCodePoint(character);
            }
        });
        return kept.toString();
    }

    private static boolean isSeen(int character) {
        int type = Character.getType(character);
        boolean selector =
                (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && !selector;
    }

    /** The fonts, the common one first. */
    List<Face> faces() {
        return List.copyOf(faces);
    }

    /** What could not be printed, in words; empty when all was. */
    String absentWords() {
        return absent.isEmpty() ? "" : "文中的“" + ABSENT + "”是本文件的字体没有的字：" + named() + "。请以身份证件或原始文件上的写法为准。";
    }
}
