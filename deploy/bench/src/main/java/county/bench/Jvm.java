package county.bench;

import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the platform as it is delivered, reachable from this machine only. */
final class Jvm implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final URI address;

    private Jvm(Path scratch, String name, int heapMegabytes, Map<String, String> environment) throws IOException {
        int port = freePort();
        Path root = Path.of(System.getProperty("county.root", "."));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(FLAGS);
        command.addAll(
                List.of("-jar", root.resolve(name + "/target/" + name + ".jar").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("COUNTY_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(scratch.resolve(name + ".log").toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        address = URI.create("http://127.0.0.1:" + port);
    }

    /** A module's service, with a schema of its own. */
    static Jvm service(Path scratch, String module, int heapMegabytes, String day) throws Exception {
        TestDatabase.running().provision(module);
        MigratedSchema.of(module, scratch);
        var environment = new HashMap<>(ServiceEnvironment.of(module));
        environment.put("COUNTY_TODAY", day);
        Jvm service = new Jvm(scratch, module + "-service", heapMegabytes, environment);
        service.await("/actuator/health/readiness");
        return service;
    }

    static Jvm gateway(Path scratch, int heapMegabytes, Map<String, String> environment) throws Exception {
        Jvm gateway = new Jvm(scratch, "gateway", heapMegabytes, environment);
        gateway.await("/api/session");
        return gateway;
    }

    URI address() {
        return address;
    }

    /** The time that its threads have spent on processors since its start. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private void await(String path) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var asked = HttpRequest.newBuilder(address.resolve(path)).build();
                if (http.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("a process ended at its start", e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("a process does not get ready");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
