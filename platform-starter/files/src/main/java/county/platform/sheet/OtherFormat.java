package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files of other programs, called by their names so that people know what to do. */
final class OtherFormat {

    private static final String SAVE_AS = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。";

    private OtherFormat() {}

    static boolean isWorkbook(Set<String> names, String main) {
        return names.contains(main.toLowerCase(Locale.ROOT)) && !main.startsWith("word/") && !main.startsWith("ppt/");
    }

    /** What a compressed file is that has no workbook in it. */
    static BadSheet zipped(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            return new BadSheet("这是 .xlsb 格式的表格，" + SAVE_AS);
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            return new BadSheet("这是 .ods 等开放文档格式，" + SAVE_AS);
        }
        if (names.contains("word/document.xml")) {
            return new BadSheet("这是 Word 文档，请把名单复制到 Excel 或 WPS 表格中，另存为 .xlsx 后再上传。");
        }
        if (names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            return new BadSheet("这是压缩包或其他格式的文件；请解压后上传其中 .xlsx 或 .csv 格式的表格。");
        }
        return BadSheet.broken();
    }

    /** What a file of the old Office container is: it names its streams in UTF-16. */
    static BadSheet contained(Path file) throws IOException {
        if (contains(file, "EncryptedPackage")) {
            return new BadSheet("这个表格加了密码，请另存为不加密码的 .xlsx 文件后再上传。");
        }
        if (contains(file, "WordDocument")) {
            return new BadSheet("这是 Word 文档，请把名单复制到 Excel 或 WPS 表格中，另存为 .xlsx 后再上传。");
        }
        return new BadSheet("这是旧版格式（.xls、.et）的表格，" + SAVE_AS + "加了密码的，请先取消密码。");
    }

    private static boolean contains(Path file, String name) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer, kept, buffer.length - kept);
                    read > 0;
                    read = in.read(buffer, kept, buffer.length - kept)) {
                int length = kept + read;
                if (indexOf(buffer, length, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(wanted.length - 1, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private static int indexOf(byte[] in, int length, byte[] wanted) {
        for (int i = 0; i <= length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && in[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    /** Why a text is no list with separators, by how it begins; null when nothing speaks against it. */
    static @Nullable BadSheet text(String start) {
        String head = start.stripLeading().toLowerCase(Locale.ROOT);
        if ((head.startsWith("<?xml") && head.contains("spreadsheet")) || head.startsWith("<workbook")) {
            return new BadSheet("这是 XML 格式的表格（Excel 2003），" + SAVE_AS);
        }
        boolean page = head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<table")
                || head.startsWith("<meta")
                || head.startsWith("<head")
                || head.startsWith("<style")
                || head.startsWith("<div")
                || head.startsWith("<?xml")
                || head.startsWith("mime-version:");
        return page ? new BadSheet("这是网页格式，不是真正的 Excel 文件；" + SAVE_AS) : null;
    }
}
