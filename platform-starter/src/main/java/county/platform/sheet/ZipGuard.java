package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook to nowhere before anything reads it, counting: what a compressed file says of its own size is not
 * believed. Refused are files that unpack to too much, texts that all sheets share and that would fill the memory,
 * and stretches without a tag that no cell may be as long as.
 */
final class ZipGuard {

    private static final int ENTRIES = 1_000;
    private static final long SHARED = 48L << 20;

    private ZipGuard() {}

    static void check(Path file, SheetLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                throw new BadSheet("文件的内部结构过于复杂，请把名单复制到新的表格中再上传。");
            }
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                total += unpack(zip, entry, total, limits);
            }
        } catch (ZipException e) {
            throw new BadSheet("表格文件已损坏，打不开；请重新导出后再上传。", e);
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long before, SheetLimits limits) throws IOException {
        boolean xml = entry.getName().endsWith(".xml");
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        long longest = limits.characters() * 12L + (1 << 16);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        long stretch = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                limits.checkBytes(before + size);
                for (int i = 0; xml && i < read; i++) {
                    stretch = buffer[i] == '<' ? 0 : stretch + 1;
                    if (stretch > longest) {
                        throw new BadSheet("表格中有过长的内容，单元格不得超过" + limits.characters() + "个字。");
                    }
                }
                if (!sheet && xml && size > SHARED) {
                    throw new BadSheet("表格中的文字过多，请分成几个文件上传。");
                }
            }
        }
        return size;
    }
}
