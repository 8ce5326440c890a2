package county.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of printed documents: one for nearly all characters, which is read once, and one for each 4096 rare ones,
 * which is read when a document has one of them. They are not made for several threads.
 */
final class Fonts {

    private static final String FOLDER = "/county/platform/document/";

    private final Face common;

    Fonts() {
        try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + "DroidSansFallbackFull.ttf")) {
            common = face("common", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Face common() {
        return common;
    }

    /** The font that has this rare character; none when nobody has drawn it. */
    Optional<Face> rare(int character) {
        return Stream.of("a", "b")
                .map(part -> "rare-%02x%s".formatted(character >> 12, part))
                .flatMap(name -> read(name).stream())
                .filter(face -> face.has(character))
                .findFirst();
    }

    private static Optional<Face> read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + name + ".ttf.gz")) {
            return file == null ? Optional.empty() : Optional.of(face(name, new GZIPInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Face face(String name, @Nullable InputStream file) throws IOException {
        if (file == null) {
            throw new IllegalStateException("The font " + name + " is missing.");
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        return new Face(name, font, font.getUnicodeCmapLookup());
    }

    /** One font, by the name under which a document uses it. */
    record Face(String name, TrueTypeFont font, CmapLookup characters) {

        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }
}
