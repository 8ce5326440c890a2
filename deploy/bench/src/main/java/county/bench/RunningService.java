package county.bench;

import com.jayway.jsonpath.JsonPath;
import county.platform.test.Person;
import county.platform.test.ServiceEnvironment;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The insurance service as it is delivered, on one day, with the memory that it has in operation. */
final class RunningService implements AutoCloseable {

    static final int HEAP_MEGABYTES = 256;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    final GcLog heap;

    RunningService(Path scratch, String day) throws IOException, InterruptedException {
        MigratedSchema.of("insurance", scratch);
        int port = freePort();
        Path gc = scratch.resolve("gc-" + day + "-" + port + ".log");
        var builder = new ProcessBuilder(command(gc));
        builder.environment().putAll(ServiceEnvironment.of("insurance"));
        builder.environment().put("COUNTY_PORT", Integer.toString(port));
        builder.environment().put("COUNTY_TODAY", day);
        builder.redirectErrorStream(true)
                .redirectOutput(scratch.resolve("insurance-" + day + ".log").toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        address = URI.create("http://127.0.0.1:" + port);
        heap = new GcLog(gc);
        awaitReady();
    }

    private static List<String> command(Path gc) {
        Path root = Path.of(System.getProperty("county.root", "."));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + gc,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                root.resolve("insurance-service/target/insurance-service.jar").toString()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                var ready = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                        .build();
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the service ended at its start", e);
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the service does not get ready");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** What is really in use, in MB: what a full collection leaves. */
    int liveMegabytes() throws IOException, InterruptedException {
        heap.sinceLast();
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return heap.sinceLast().left();
    }

    /** The answer's value at a JSON path; any status but 2xx ends the benchmark. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // a wrong type ends the benchmark
    <T> T get(Person person, String path, String jsonPath) throws Exception {
        return JsonPath.read(send(request(person, path).GET()), jsonPath);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T post(Person person, String path, String json, String jsonPath) throws Exception {
        return JsonPath.read(
                send(request(person, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.replace('\'', '"')))),
                jsonPath);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T upload(Person person, String path, BodyPublisher file, String jsonPath) throws Exception {
        return JsonPath.read(
                send(request(person, path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(file)),
                jsonPath);
    }

    private HttpRequest.Builder request(Person person, String path) {
        return HttpRequest.newBuilder(address.resolve("/api/insurance/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + person.token())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
