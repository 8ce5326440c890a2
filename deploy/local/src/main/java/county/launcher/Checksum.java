package county.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Tells whether a file is still the one that something was made from; no protection against anybody. */
final class Checksum {
    private Checksum() {}

    static long of(Path file) throws IOException {
        try (CheckedInputStream content = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getChecksum().getValue();
        }
    }
}
