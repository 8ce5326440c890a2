package county.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.file.WorkFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DownloadTest {

    private static final AtomicReference<Path> MADE = new AtomicReference<>();

    private final CountDownLatch ended = new CountDownLatch(1);

    @TempDir
    private Path directory;

    private DownloadedFiles filter;
    private WebTestClient client;

    @BeforeEach
    void setUp() {
        filter = new DownloadedFiles(WorkFiles.in(directory), new DownloadSlots());
        client = WebTestClient.bindToController(new Lists())
                .webFilter((exchange, chain) -> chain.filter(exchange).doFinally(end -> ended.countDown()), filter)
                .build();
    }

    @Test
    void sendsTheFileUnderItsChineseNameAndDeletesIt() {
        client.get()
                .uri("/list")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .value(
                        "Content-Disposition",
                        value -> assertThat(value).contains("filename*=UTF-8''%E5%90%8D%E5%8D%95.csv"))
                .expectBody(String.class)
                .isEqualTo("content");
        await(ended);
        assertThat(MADE.get()).doesNotExist();
    }

    @Test
    void deletesTheFileWhenWritingFails() {
        client.get().uri("/failing").exchange().expectStatus().is5xxServerError();
        await(ended);
        assertThat(MADE.get()).doesNotExist();
    }

    @Test
    void deletesTheFileWhenTheCallerHangsUp() {
        var exchange = org.springframework.mock.web.server.MockServerWebExchange.from(
                org.springframework.mock.http.server.reactive.MockServerHttpRequest.get("/"));
        var written = new CountDownLatch(1);
        Mono<Void> answering = filter.filter(
                exchange,
                same -> Download.of(same, "a", Download.CSV, path -> {
                            MADE.set(path);
                            written.countDown();
                            return Mono.empty();
                        })
                        .then(Mono.never()));
        StepVerifier.create(answering).then(() -> await(written)).thenCancel().verify();
        assertThat(MADE.get()).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @RestController
    static class Lists {

        @GetMapping("/list")
        Mono<ResponseEntity<Resource>> list(ServerWebExchange exchange) {
            return Download.of(
                    exchange,
                    "名单.csv",
                    MediaType.parseMediaType("text/csv;charset=UTF-8"),
                    path -> Mono.fromCallable(() -> Files.writeString(remembered(path), "content"))
                            .then());
        }

        @GetMapping("/failing")
        Mono<ResponseEntity<Resource>> failing(ServerWebExchange exchange) {
            return Download.of(exchange, "名单.csv", Download.CSV, path -> {
                remembered(path);
                return Mono.error(new IllegalStateException("no"));
            });
        }

        private static Path remembered(Path path) {
            MADE.set(path);
            return path;
        }
    }
}
