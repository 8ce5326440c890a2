package county.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {

    @TempDir
    private Path given;

    private Path root;

    @BeforeEach
    void setUp() {
        root = given.resolve("files");
    }

    /** A process that is killed lets go of its lock and leaves everything else. */
    @Test
    void whatADeadProcessLeftIsGoneAfterTheNextStart() throws IOException {
        Path left = Files.createDirectories(root.resolve("dead").resolve("1")).resolve("file");
        Files.writeString(left, "370114…");
        Files.createFile(root.resolve("dead").resolve(".lock"));
        Files.writeString(Files.createDirectories(root.resolve("older")).resolve("list"), "370114…");
        try (WorkFiles files = WorkFiles.in(root)) {
            assertThat(left).doesNotExist();
            assertThat(files.file().create()).exists();
            assertThat(directories()).isEqualTo(1);
        }
        assertThat(directories()).isZero();
    }

    @Test
    void whatALivingProcessNeedsStays() {
        try (WorkFiles first = WorkFiles.in(root)) {
            Path needed = first.file().create();
            try (WorkFiles second = WorkFiles.in(root)) {
                assertThat(second.file().create()).exists();
                assertThat(needed).exists();
            }
            assertThat(needed).exists();
        }
    }

    @Test
    void nobodyElseMayEnter() throws IOException {
        Files.createDirectories(root);
        try (WorkFiles files = WorkFiles.in(root)) {
            Path file = files.file().create();
            List<Path> directories;
            try (Stream<Path> all = Files.walk(root)) {
                directories = all.filter(Files::isDirectory).toList();
            }
            assertThat(file).exists();
            assertThat(directories).hasSize(3);
            for (Path directory : directories) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                        .as(directory.toString())
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void aFileThatIsOverIsNeitherMadeNorMadeAgain() {
        try (WorkFiles files = WorkFiles.in(root)) {
            WorkFile unmade = files.file();
            unmade.close();
            assertThatThrownBy(unmade::create).isInstanceOf(CancellationException.class);
            WorkFile made = files.file();
            Path path = made.create();
            made.close();
            assertThatThrownBy(() -> Files.newOutputStream(path)).isInstanceOf(NoSuchFileException.class);
        }
    }

    private long directories() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).count();
        }
    }
}
