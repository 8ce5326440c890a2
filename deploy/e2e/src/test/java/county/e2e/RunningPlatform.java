package county.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The platform, started once for all tests by the command that everybody uses, on ports and data of its own, on
 * 2023-12-13; stopped at the end.
 */
final class RunningPlatform implements BeforeAllCallback {

    static final String TODAY = "2023-12-13";
    static final int BASE_PORT = Integer.getInteger("county.base", FreePorts.base());
    static final URI GATEWAY = URI.create("http://localhost:" + (BASE_PORT + 80));
    static final URI KEYCLOAK = URI.create("http://localhost:" + (BASE_PORT + 180));
    static final List<String> MODULES = List.of("insurance", "forestry", "disclosure", "planning");

    /**
     * {@code -Dcounty.reuse=2023-12-13 -Dcounty.base=18000 -Dcounty.data=DIRECTORY} while writing tests: use the platform
     * that runs there already, on that day.
     */
    private static final String REUSED = System.getProperty("county.reuse", "");

    private static String today = REUSED;

    private static final Path ROOT =
            Path.of(System.getProperty("county.root", "../..")).toAbsolutePath().normalize();
    static final String COMMAND = ROOT.resolve("platform").toString();
    static final Path DATA = Path.of(System.getProperty(
            "county.data", ROOT.resolve("deploy/e2e/target/platform").toString()));

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(RunningPlatform.class))
                .computeIfAbsent(Instance.class, key -> new Instance(), Instance.class);
    }

    /** Where a module listens; only this machine can reach it. */
    static URI service(String module) {
        return URI.create("http://127.0.0.1:" + (BASE_PORT + 101 + MODULES.indexOf(module)));
    }

    /** Runs {@code ./platform COMMAND NAME} on this platform. */
    static void platform(String... words) {
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", DATA.toString()));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the platform and starts it again with the same data on another day, unless it is that day already. */
    static void moveTo(String day) {
        if (!day.equals(today)) {
            platform("down");
            start(day);
        }
    }

    private static void start(String day) {
        platform("up", "--detach", "--base-port", Integer.toString(BASE_PORT), "--today", day);
        today = day;
    }

    /** Kills one of the platform's own processes, as a crash would. */
    static void kill(String name) {
        String pid = read(DATA.resolve("run").resolve(name + ".pid"))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Instance implements AutoCloseable {

        Instance() {
            if (!REUSED.isEmpty()) {
                return;
            }
            platform("down");
            deleteAll();
            start(TODAY);
        }

        @Override
        public void close() {
            if (REUSED.isEmpty()) {
                platform("down");
            }
        }

        private static void deleteAll() {
            if (!Files.exists(DATA)) {
                return;
            }
            try (var files = Files.walk(DATA)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
