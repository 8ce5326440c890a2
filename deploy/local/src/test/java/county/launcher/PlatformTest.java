package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting, keeping and stopping, tried with small shell scripts in the place of the parts. */
@Timeout(60)
class PlatformTest {
    /** Says that it is up, notes its end when it is asked to end, and otherwise lives on. */
    private static final String LIVES =
            "trap 'echo %1$s >> ended; exit 143' TERM; touch %1$s.up; while true; do sleep 0.1; done";

    @TempDir
    Path directory;

    private final Progress progress = new Progress(Clock.systemUTC());
    private @Nullable Platform started;

    @AfterEach
    void stop() {
        if (started != null) {
            started.stop();
        }
    }

    @Test
    void startsAPartWhenWhatItNeedsIsHealthyAndStopsItBefore() throws Exception {
        Platform platform = platform(
                script("gateway", LIVES),
                script("forestry", "test -f postgres.up && " + LIVES, "postgres"),
                script("postgres", LIVES));

        assertThat(platform.start().keySet()).containsExactly("gateway", "forestry", "postgres");

        platform.stop();
        assertThat(directory.resolve("ended")).hasContent("gateway\nforestry\npostgres");
        assertThat(Child.pidFile(site(), "forestry")).doesNotExist();
    }

    @Test
    void namesThePartThatDiesAtStartItsCauseAndItsLog() {
        Platform platform = platform(
                script("postgres", LIVES),
                script("forestry", "echo 'Port 8102 was already in use'; exit 1", "postgres"),
                script("gateway", LIVES, "forestry"));

        assertThatThrownBy(platform::start)
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("林业服务 forestry 启动时退出（退出码 1）")
                .hasMessageContaining("端口已被其他程序占用")
                .hasMessageContaining("forestry.log");

        platform.stop();
        assertThat(directory.resolve("gateway.up")).doesNotExist();
        assertThat(directory.resolve("ended")).hasContent("postgres");
    }

    @Test
    void doesWhatComesBeforeEachStart() throws Exception {
        Platform platform = platform(script("postgres", LIVES));
        platform.start();
        assertThat(directory.resolve("before")).hasContent("postgres");
        ProcessMark first = mark("postgres");

        first.process().orElseThrow().destroyForcibly();

        await(() -> !mark("postgres").equals(first));
        assertThat(directory.resolve("before")).hasContent("postgres\npostgres");
    }

    @Test
    void startsNothingWhenWhatComesBeforeFails() {
        Platform platform = platform(script("failing", LIVES), script("gateway", LIVES, "failing"));

        assertThatThrownBy(platform::start).isInstanceOf(CannotContinue.class).hasMessage("升级失败");

        platform.stop();
        assertThat(directory.resolve("failing.up")).doesNotExist();
    }

    @Test
    void startsAPartAgainThatWasKilled() throws Exception {
        Platform platform = platform(script("postgres", LIVES));
        platform.start();
        ProcessMark first = mark("postgres");
        Files.delete(directory.resolve("postgres.up"));

        first.process().orElseThrow().destroyForcibly();

        await(() -> !mark("postgres").equals(first));
        await(() -> Files.exists(directory.resolve("postgres.up")));
    }

    @Test
    void leavesAPartStoppedUntilItIsReleased() throws Exception {
        Platform platform = platform(script("postgres", LIVES));
        platform.start();
        ProcessMark first = mark("postgres");

        Files.createFile(Child.hold(site(), "postgres"));
        await(() -> !first.alive());
        assertThat(directory.resolve("ended")).hasContent("postgres");
        assertThat(mark("postgres")).isEqualTo(first);

        Files.delete(Child.hold(site(), "postgres"));
        await(() -> mark("postgres").alive());
    }

    @Test
    void reachesAPartThatIgnoresTheRequestToEnd() throws Exception {
        Platform platform =
                platform(script("postgres", "trap '' TERM; touch postgres.up; while true; do sleep 0.1; done"));
        platform.start();
        ProcessMark stubborn = mark("postgres");

        platform.stop();

        assertThat(stubborn.alive()).isFalse();
    }

    private Platform platform(Part... parts) {
        started = new Platform(site(), List.of(parts), progress, Duration.ofMillis(300));
        return started;
    }

    private Site site() {
        Site site = new Site(directory, directory);
        site.create();
        return site;
    }

    private ProcessMark mark(String part) {
        return ProcessMark.read(Child.pidFile(site(), part)).orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Part script(String name, String script, String... needs) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int port() {
                return 0;
            }

            @Override
            public List<String> needs() {
                return List.of(needs);
            }

            @Override
            public void beforeStart() throws Exception {
                if (name.equals("failing")) {
                    throw new CannotContinue("升级失败");
                }
                Files.writeString(
                        directory.resolve("before"), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }

            @Override
            public ProcessBuilder process() throws Exception {
                List<String> command = List.of("sh", "-c", script.formatted(name));
                return Processes.command(command, java.util.Map.of(), site().log(name))
                        .directory(directory.toFile());
            }

            @Override
            public boolean healthy() {
                return Files.exists(directory.resolve(name + ".up"));
            }

            @Override
            public Duration stopLimit() {
                return Duration.ofSeconds(2);
            }
        };
    }
}
