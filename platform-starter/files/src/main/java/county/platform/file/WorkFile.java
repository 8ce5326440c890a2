package county.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** One file for a while. What is asked for after its end, or while it ends, is never made. */
public final class WorkFile implements AutoCloseable {

    private final Path directory;
    private boolean closed;

    WorkFile(Path directory) {
        this.directory = directory;
    }

    /** Makes the file, empty. It blocks. */
    public synchronized Path create() {
        if (closed) {
            throw new CancellationException("nobody wants the file any more");
        }
        try {
            return Files.createFile(WorkFiles.newDirectory(directory).resolve("file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file; who still writes it, or begins to, finds no place for it any more. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            WorkFiles.removeAll(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
