package county.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {

    private static final long SEED = 20_230_825;
    private static final int FILES = 6_000;

    /** Nothing that hangs may hang the build; how long it takes is asserted nowhere. */
    private static final int MINUTES = 10;

    @TempDir
    private Path directory;

    /** The memory is what a service with 256 MB has left beside all that it needs itself. */
    @Test
    void noFileEndsAProcessWithTheHeapOfAService() throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path files = Files.createDirectory(directory.resolve("files"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath(),
                        Fuzz.class.getName(),
                        files.toString(),
                        String.valueOf(SEED),
                        String.valueOf(FILES))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isZero();
    }

    /** Wherever the classes come from in the tool that runs the tests. */
    private static String classPath() {
        return List.of(
                        Fuzz.class,
                        SheetReader.class,
                        InputFactoryImpl.class,
                        XMLStreamReader2.class,
                        org.jspecify.annotations.Nullable.class)
                .stream()
                .map(FuzzTest::origin)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
