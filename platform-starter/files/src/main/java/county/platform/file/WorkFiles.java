package county.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where a process writes what people sent or asked for, in the clear, as long as it is needed. Each process has a
 * directory of its own that nobody else may enter (mode 700); what a process that died has left there is removed when
 * the next one starts, and what one that lives needs is never touched.
 */
public final class WorkFiles implements AutoCloseable {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String LOCK = ".lock";

    private final Path own;
    private final FileChannel lock;
    private final AtomicLong made = new AtomicLong();

    private WorkFiles(Path own, FileChannel lock) {
        this.own = own;
        this.lock = lock;
    }

    /** Takes a directory below {@code root} and removes those of processes that are no more. */
    public static WorkFiles in(Path root) {
        try {
            Path directory = root.toAbsolutePath();
            Files.createDirectories(directory, PRIVATE);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return entered(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One at a time: between making a directory and locking it, another start would take it for a dead one's. */
    private static synchronized WorkFiles entered(Path root) throws IOException {
        try (FileChannel starting = channel(root.resolve(LOCK))) {
            starting.lock();
            for (Path left : directories(root)) {
                sweep(left);
            }
            Path own = newDirectory(root.resolve(UUID.randomUUID().toString()));
            FileChannel held = channel(own.resolve(LOCK));
            held.lock();
            return new WorkFiles(own, held);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> directories(Path root) throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static void sweep(Path left) throws IOException {
        try (FileChannel channel = channel(left.resolve(LOCK))) {
            if (channel.tryLock() != null) {
                removeAll(left);
            }
        } catch (OverlappingFileLockException alive) {
            // another one of this process
        }
    }

    /** A place for one file, which comes to be when it is asked for. */
    public WorkFile file() {
        return new WorkFile(own.resolve(Long.toString(made.incrementAndGet())));
    }

    /** Has a new, empty file for as long as it is used; it is deleted then, however that ends. */
    public <T> Mono<T> use(Function<Path, ? extends Mono<T>> use) {
        return Mono.usingWhen(
                Mono.fromSupplier(this::file),
                file -> Mono.fromCallable(file::create)
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(use),
                file -> Mono.<Void>fromRunnable(file::close).subscribeOn(Schedulers.boundedElastic()));
    }

    static Path newDirectory(Path directory) throws IOException {
        return Files.createDirectory(directory, PRIVATE);
    }

    static void removeAll(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                try {
                    Files.deleteIfExists(emptied);
                } catch (DirectoryNotEmptyException written) {
                    removeAll(emptied); // somebody has begun the file anew in the meantime
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try (lock) {
            removeAll(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
