package county.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks tar files and removes what was unpacked. */
final class Archive {
    private Archive() {}

    /** Unpacks a decompressed tar, leaving out the given number of leading path elements; keeps links and run bits. */
    static void unpack(InputStream tar, Path target, int strip) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new BufferedInputStream(tar))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() <= strip || name.toString().isEmpty()) {
                    continue;
                }
                Path path =
                        target.resolve(name.subpath(strip, name.getNameCount())).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the target: " + entry.getName());
                }
                write(entries, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream entries, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(entries, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Removes a directory and everything in it; links are removed, not followed. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
