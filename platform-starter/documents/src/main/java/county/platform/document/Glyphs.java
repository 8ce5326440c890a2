package county.platform.document;

import county.platform.document.Fonts.Face;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** The characters of one list: in which font each is set, how wide it is, and how words are broken into lines. */
final class Glyphs {

    private final PDDocument pdf;
    private final Script script;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final Map<String, PDFont> fonts = new HashMap<>();
    private final Map<Integer, List<Glyph>> known = new HashMap<>();

    Glyphs(PDDocument pdf, Script script) {
        this.pdf = pdf;
        this.script = script;
    }

    /** The text in lines that are no wider than this, in hundredths of a point. */
    List<String> lines(String text, int type, int width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            int wide = width(character, type);
            if (character == '\n' || (used + wide > width && !line.isEmpty())) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (character != '\n') {
                line.appendCodePoint(character);
                used += wide;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    int width(String text, int type) throws IOException {
        int width = 0;
        for (int character : text.codePoints().toArray()) {
            width += width(character, type);
        }
        return width;
    }

    private int width(int character, int type) throws IOException {
        int width = 0;
        for (Glyph glyph : of(character)) {
            width += glyph.width * type / 1000;
        }
        return width;
    }

    /** Writes one line whose left end is here. */
    void write(PDPageContentStream page, String text, int type, int x, int y) throws IOException {
        page.beginText();
        page.newLineAtOffset(Sheet.points(x), Sheet.points(y));
        var run = new StringBuilder();
        PDFont font = null;
        for (int character : text.codePoints().toArray()) {
            for (Glyph glyph : of(character)) {
                if (!glyph.font.equals(font)) {
                    show(page, font, type, run);
                    font = glyph.font;
                }
                run.append(glyph.text);
            }
        }
        show(page, font, type, run);
        page.endText();
    }

    private static void show(PDPageContentStream page, @Nullable PDFont font, int type, StringBuilder run)
            throws IOException {
        if (font != null && !run.isEmpty()) {
            page.setFont(font, Sheet.points(type));
            page.showText(run.toString());
            run.setLength(0);
        }
    }

    private List<Glyph> of(int character) throws IOException {
        List<Glyph> found = known.get(character);
        if (found == null) {
            found = find(script.of(Character.toString(character)));
            known.put(character, found);
        }
        return found;
    }

    /** What nobody sees takes no room. */
    private List<Glyph> find(String printed) throws IOException {
        if (printed.isEmpty()) {
            return List.of();
        }
        int character = printed.codePointAt(0);
        for (Face face : script.faces()) {
            if (face.has(character)) {
                return List.of(glyph(font(face), printed));
            }
        }
        return List.of(glyph(plain, printed));
    }

    private static Glyph glyph(PDFont font, String text) throws IOException {
        return new Glyph(font, text, Math.round(font.getStringWidth(text)));
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face.name());
        if (font == null) {
            font = PDType0Font.load(pdf, face.font(), true);
            fonts.put(face.name(), font);
        }
        return font;
    }

    /** @param width in thousandths of the type's size */
    private record Glyph(PDFont font, String text, int width) {}
}
