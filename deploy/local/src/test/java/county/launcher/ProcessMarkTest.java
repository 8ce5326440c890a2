package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessMarkTest {
    @TempDir
    Path directory;

    private final long self = ProcessHandle.current().pid();

    @Test
    void knowsTheProcessAgain() {
        Path file = directory.resolve("self.pid");
        ProcessMark.of(self).orElseThrow().write(file);

        assertThat(ProcessMark.read(file)).hasValueSatisfying(mark -> {
            assertThat(mark.pid()).isEqualTo(self);
            assertThat(mark.alive()).isTrue();
        });
    }

    @Test
    void takesAProcessWithTheSameIdAndAnotherStartForAStranger() {
        assertThat(new ProcessMark(self, "an earlier boot/123").alive()).isFalse();
    }

    @Test
    void findsNothingAtAnIdThatNobodyHas() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(ProcessMark.of(gone.pid())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "0\nstart", "-5\nstart", "abc\nstart", "99999999999\nstart", "1\nstart\nmore"})
    void doesNotTrustADamagedFile(String text) {
        Path file = directory.resolve("damaged.pid");
        Site.write(file, text);

        assertThat(ProcessMark.read(file)).isEmpty();
    }

    @Test
    void readsNoFileAsNoProcess() {
        assertThat(ProcessMark.read(directory.resolve("none.pid"))).isEmpty();
    }
}
