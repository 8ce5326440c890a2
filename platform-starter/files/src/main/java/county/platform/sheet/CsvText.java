package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The characters of a text file as people send it: by its mark of byte order, else UTF-8 if all of it is, else GB18030. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;
    private final Charset charset;
    private final int mark;

    private CsvText(Path file, Charset charset, int mark) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
    }

    static CsvText of(Path file, Watch watch) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new CsvText(file, StandardCharsets.UTF_16LE, 2).checked(watch);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new CsvText(file, StandardCharsets.UTF_16BE, 2).checked(watch);
        }
        int mark = begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var utf8 = new CsvText(file, StandardCharsets.UTF_8, mark);
        return utf8.decodes(watch) ? utf8 : new CsvText(file, GB18030, mark).checked(watch);
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private CsvText checked(Watch watch) throws IOException {
        if (!decodes(watch)) {
            throw new BadSheet("无法识别文件的文字编码，请用 Excel 或 WPS 另存为 .xlsx 后再上传。");
        }
        return this;
    }

    private boolean decodes(Watch watch) throws IOException {
        char[] buffer = new char[1 << 13];
        try (Reader text = open()) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                watch.look();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads strictly, without the mark of byte order. */
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
