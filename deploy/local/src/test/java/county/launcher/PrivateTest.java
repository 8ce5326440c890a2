package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs hold codes and names: nobody else on the machine reads them, nor anything else of an installation. */
class PrivateTest {
    private static final String FILE = "rw-------";
    private static final String DIRECTORY = Unprivileged.needsAnotherUser() ? "rwx--x--x" : "rwx------";

    @TempDir
    Path directory;

    @Test
    void aNewInstallationIsClosed() throws Exception {
        Site site = new Site(directory, directory.resolve("data"));
        site.create();

        assertThat(List.of(mode(site.data()), mode(site.logs()), mode(site.run())))
                .containsOnly(DIRECTORY);
    }

    @Test
    void oneOfAFormerVersionIsClosedAtItsNextStart() throws Exception {
        Site site = new Site(directory, directory.resolve("data"));
        Files.createDirectories(site.logs());
        Site.write(site.secrets(), "");
        open(site.data(), "rwxr-xr-x");
        open(site.logs(), "rwxr-xr-x");
        site.create();

        assertThat(List.of(mode(site.data()), mode(site.logs()))).containsOnly(DIRECTORY);
    }

    @Test
    void aDirectoryThatOthersUseStaysTheirs() throws Exception {
        Path shared = directory.resolve("shared");
        Files.createDirectories(shared.resolve("somebody"));
        open(shared, "rwxr-xr-x");
        Site site = new Site(directory, shared);
        site.create();

        assertThat(mode(shared)).isEqualTo("rwxr-xr-x");
        assertThat(mode(site.logs())).isEqualTo(DIRECTORY);
    }

    @Test
    void whatAPartSaysCanBeReadByItsOwnerOnly() throws Exception {
        Path log = directory.resolve("part.log");
        Processes.run("say", List.of("echo", "code for 139****0001: 123456"), Map.of(), log);
        assertThat(log).content().contains("123456");
        assertThat(mode(log)).isEqualTo(FILE);

        open(log, "rw-r--r--"); // as a former version left it
        Processes.run("say", List.of("echo", "again"), Map.of(), log);
        assertThat(log).content().contains("123456").contains("again");
        assertThat(mode(log)).isEqualTo(FILE);
    }

    @Test
    void theLogBeforeAndTheOneThatWasCutAreAsClosed() throws Exception {
        Path log = Private.log(directory.resolve("part.log"));
        Files.write(log, new byte[51 * 1024 * 1024]);
        LogFile.limit(log);
        assertThat(mode(directory.resolve("part.log.1"))).isEqualTo(FILE);
        assertThat(Files.size(log)).isZero();

        LogFile.rotate(log);
        assertThat(mode(directory.resolve("part.log.1"))).isEqualTo(FILE);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void open(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
