package county.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.document.Block.Table;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forty documents at once, with a quarter of the service's heap: some are made, the others are put off, nothing ends. */
class PrintingTest {

    private static final int AT_ONCE = 40;
    private static final int ROUNDS = 4;

    @Test
    void fortyAtOnceDoNotExhaustASmallHeap() throws IOException, InterruptedException {
        assertThat(ended("documents")).contains("made=", "Refused=").doesNotContain("Error");
    }

    /** Two lists of a whole season at once, each of more than 300 pages. */
    @Test
    void longListsDoNotExhaustASmallHeap() throws IOException, InterruptedException {
        assertThat(ended("lists")).contains("printed=2").doesNotContain("Error");
    }

    private static String ended(String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath(),
                        PrintingTest.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Of whoever runs the tests: given to the machine, or to a class loader. */
    private static String classPath() {
        return PrintingTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** The process of its own. */
    public static void main(String[] arguments) {
        var time = new BusinessTime(Clock.fixed(Instant.parse("2023-12-13T00:00:00Z"), BusinessTime.ZONE), true);
        var printing = new Printing(time, new PlatformProperties(null, null, false));
        if (arguments[0].equals("lists")) {
            System.out.println("printed="
                    + Flux.range(0, 2).flatMap(i -> season(printing), 2).count().block());
            printing.destroy();
            return;
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> ends = Flux.range(0, AT_ONCE)
                    .flatMap(i -> end(printing, i), AT_ONCE)
                    .collectList()
                    .block();
            Objects.requireNonNull(ends).forEach(end -> outcomes.merge(end, 1, Integer::sum));
        }
        printing.destroy();
        System.out.println(outcomes);
    }

    private static Mono<Path> season(Printing printing) {
        return Mono.fromCallable(() -> Files.createTempFile("list", ".pdf")).flatMap(file -> {
            var columns = Collections.nCopies(10, new Listing.Heading("保险费（元）", 16, true));
            var listing = new Listing("参保清单", "", columns, "", LocalDate.of(2023, 12, 13));
            var rows = Flux.range(0, 18_705).map(row -> Collections.nCopies(10, "1,225.00 第" + row + "户"));
            return printing.list(listing, rows, file).then(Mono.fromCallable(() -> {
                Files.delete(file);
                return file;
            }));
        });
    }

    private static Mono<String> end(Printing printing, int i) {
        return printing.pdf(Document.titled(Layout.COMPACT, "目标价格保险参保理赔单")
                        .table(new Table(
                                null,
                                List.of(1, 2),
                                List.of(),
                                Collections.nCopies(
                                        15,
                                        List.of(
                                                Cell.of("姓名"),
                                                Cell.of("测" + Character.toString(0x20100 + i * 0x600))))))
                        .build())
                .map(pdf -> "made")
                .onErrorResume(failure -> Mono.just(failure.getClass().getSimpleName()));
    }
}
