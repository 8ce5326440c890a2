package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    Path directory;

    @Test
    void recordsTheFirstRunAndIsUsedByTheNext() throws Exception {
        AotCache cache = new AotCache(directory, "jar 1");
        assertThat(cache.flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
        assertThat(cache.recording()).isTrue();

        recorded();
        cache.ended(true);

        assertThat(new AotCache(directory, "jar 1").flags()).contains("-XX:AOTCache=" + directory.resolve("start.aot"));
        assertThat(cache.recording()).isFalse();
    }

    @Test
    void isNotTakenFromARunThatWasKilled() throws Exception {
        AotCache cache = new AotCache(directory, "jar 1");
        cache.flags();
        recorded();
        cache.ended(false);

        assertThat(cache.flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
        assertThat(directory.resolve("start.aot.new")).doesNotExist();
    }

    @Test
    void isThrownAwayWhenTheJarOrTheFlagsChange() throws Exception {
        AotCache cache = new AotCache(directory, "jar 1");
        cache.flags();
        recorded();
        cache.ended(true);

        assertThat(new AotCache(directory, "jar 2").flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCacheOutput="));
        assertThat(directory.resolve("start.aot")).doesNotExist();
    }

    private void recorded() throws Exception {
        Files.writeString(directory.resolve("start.aot.new"), "what the JVM writes at its end");
    }
}
