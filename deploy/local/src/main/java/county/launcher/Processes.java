package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts and ends processes of the operating system, each in a session of its own so that Ctrl-C reaches only us. */
final class Processes {
    private static final List<String> OWN_SESSION = ownSession();

    private Processes() {}

    /** A command with a small, known environment: what the caller's shell has set changes nothing in a part. */
    static ProcessBuilder command(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> line = new ArrayList<>(OWN_SESSION);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line);
        Map<String, String> env = builder.environment();
        env.keySet().retainAll(List.of("PATH", "HOME", "USER", "TMPDIR"));
        env.put("LANG", "C.UTF-8");
        env.put("JAVA_HOME", System.getProperty("java.home"));
        env.putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Private.log(log).toFile()));
    }

    /** Runs a command to its end; a failure is reported with its last words and its log. */
    static void run(String what, List<String> command, Map<String, String> environment, Path log) throws Exception {
        Process process = command(command, environment, log).start();
        try {
            if (process.waitFor() != 0) {
                throw new CannotContinue(what + "失败：" + LogFile.cause(log) + "。日志：" + log);
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw e;
        }
    }

    /** Asks a process to end with the given signal and, when it has not after the limit, kills it. */
    static void end(ProcessHandle process, String signal, Duration limit) {
        List<ProcessHandle> children = process.descendants().toList();
        signal(process, signal);
        if (!gone(process, limit)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(5));
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process, Duration limit) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        }
    }

    /** util-linux has setsid; macOS has not, but has Perl. */
    private static List<String> ownSession() {
        return find("setsid")
                .map(List::of)
                .or(() -> find("perl").map(perl -> List.of(perl, "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--")))
                .orElse(List.of());
    }

    /** Where a program lies on the PATH. */
    static Optional<String> find(String program) {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("/usr/bin:/bin")
                        .split(":", -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
