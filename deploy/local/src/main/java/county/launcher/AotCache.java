package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM's ahead-of-time cache (JEP 514): recorded by the first real run and written at its orderly end, used by every
 * later one. It belongs to one jar, one JDK and one set of flags; another key and it is recorded anew.
 */
final class AotCache {
    private final Path cache;
    private final Path next;
    private final Path keyFile;
    private final String key;

    AotCache(Path directory, String key) {
        this.cache = directory.resolve("start.aot");
        this.next = directory.resolve("start.aot.new");
        this.keyFile = directory.resolve("start.aot.key");
        this.key = key;
    }

    /** The flags for the next start: use what a run before this one has written, else record. */
    List<String> flags() throws IOException {
        List<String> flags = new ArrayList<>();
        if (Files.exists(cache) && Site.read(keyFile).equals(key)) {
            flags.add("-XX:AOTCache=" + cache);
        } else {
            Files.deleteIfExists(cache);
            Files.deleteIfExists(next);
            Site.write(keyFile, key);
            flags.add("-XX:AOTCacheOutput=" + next);
        }
        flags.add("-Xlog:aot=off,cds=off");
        return flags;
    }

    /** To be called when the recording process has ended: a cache cut short by a hard kill is thrown away. */
    void ended(boolean orderly) throws IOException {
        if (orderly && Files.exists(next)) {
            Files.move(next, cache, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(next);
    }

    /** Whether the run that is going on will write the cache at its end, which takes some seconds. */
    boolean recording() {
        return !Files.exists(cache);
    }
}
