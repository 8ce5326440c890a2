package county.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/** What a file is by its content; its name and what the sender calls it are not asked. */
public enum FileKind {
    PDF,
    JPEG,
    PNG,
    XLSX,
    /** A document of the old Office formats, or one with a password. */
    OLD_OFFICE,
    /** Text in any encoding, such as CSV. */
    TEXT,
    OTHER;

    /** How many bytes {@link #detect(byte[])} looks at. */
    public static final int HEAD = 4096;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** The kind of a file; a compressed one is a workbook only when it has a workbook in it. */
    public static FileKind detect(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            FileKind kind = detect(in.readNBytes(HEAD));
            return kind == XLSX && !hasWorkbook(file) ? OTHER : kind;
        }
    }

    /** The kind as far as the first bytes tell; any compressed file passes for a workbook. */
    public static FileKind detect(byte[] head) {
        if (starts(head, "%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            return PDF;
        }
        if (starts(head, JPEG_MARK)) {
            return JPEG;
        }
        if (starts(head, PNG_MARK)) {
            return PNG;
        }
        if (starts(head, ZIP)) {
            return XLSX;
        }
        if (starts(head, OLE)) {
            return OLD_OFFICE;
        }
        return isText(head) ? TEXT : OTHER;
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /** A stray control character is the reader's to name; many of them, or a zero, are no text. */
    private static boolean isText(byte[] head) {
        if (isWide(head)) {
            return true;
        }
        int controls = 0;
        for (byte b : head) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f';
            if (b == 0) {
                return false;
            }
            controls += control || b == 127 ? 1 : 0;
        }
        return controls * 20 <= head.length;
    }

    /** UTF-16, by its mark of byte order. */
    private static boolean isWide(byte[] head) {
        return starts(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || starts(head, new byte[] {(byte) 0xFE, (byte) 0xFF});
    }

    private static boolean hasWorkbook(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.names().stream().anyMatch(name -> name.matches("xl/workbook[^/]*\\.xml"));
        } catch (ZipException e) {
            return false;
        }
    }
}
