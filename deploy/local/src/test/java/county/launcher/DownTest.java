package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a launcher was killed: what it started is ended, and nothing else. */
class DownTest {
    @TempDir
    Path directory;

    private final Process process = start();

    private static Process start() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Site site() {
        Site site = new Site(directory, directory);
        site.create();
        return site;
    }

    @AfterEach
    void clean() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatThePidFileRemembers() throws Exception {
        Site site = site();
        ProcessMark.of(process.pid()).orElseThrow().write(Child.pidFile(site, "forestry"));

        new Down(site).run();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Child.pidFile(site, "forestry")).doesNotExist();
    }

    @Test
    void leavesAStrangerAloneThatWasGivenTheSameId() throws Exception {
        Site site = site();
        new ProcessMark(process.pid(), "another start").write(Child.pidFile(site, "forestry"));

        new Down(site).run();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leavesAStrangerAloneThatHasTheLaunchersId() throws Exception {
        Site site = site();
        new ProcessMark(process.pid(), "another start").write(Up.launcher(site));

        new Down(site).run();

        assertThat(process.isAlive()).isTrue();
    }
}
