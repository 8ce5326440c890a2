package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * What nobody else on the machine may read, because secrets, codes or personal data stand in it: files of mode 600 from
 * their first byte on, directories of mode 700.
 */
final class Private {
    private Private() {}

    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Replaces the file whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, FILE);
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a log ready to be appended to; one of a former version, which anybody could read, is closed. */
    static Path log(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, FILE.value());
        } else {
            Files.createFile(file, FILE);
        }
        return file;
    }

    /** Makes or closes a directory; {@code crossed} where another user has to reach what lies in it and is its own. */
    static void directory(Path directory, boolean crossed) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(crossed ? "rwx--x--x" : "rwx------"));
    }
}
