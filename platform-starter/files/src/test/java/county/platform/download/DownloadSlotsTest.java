package county.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.file.WorkFiles;
import county.platform.problem.Refused;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class DownloadSlotsTest {

    private final DownloadSlots slots = new DownloadSlots();

    @Test
    void twoAtATimeForEachPerson() {
        slots.enter("a");
        slots.enter("a");
        assertThatThrownBy(() -> slots.enter("a")).isInstanceOf(Refused.class).hasMessageContaining("您已有 2 个文件");
        assertThatCode(() -> slots.enter("b")).doesNotThrowAnyException();
        slots.leave("a");
        assertThatCode(() -> slots.enter("a")).doesNotThrowAnyException();
    }

    @Test
    void someConnectionsStayForEverybodyElse() {
        for (int i = 0; i < DownloadSlots.MOST_WRITING; i++) {
            slots.write();
        }
        assertThatThrownBy(slots::write).isInstanceOf(Refused.class).hasMessageContaining("同时导出的人较多");
        slots.written();
        assertThatCode(slots::write).doesNotThrowAnyException();
    }

    /** Whoever hangs up, in whatever moment, gives back what he took: the next ones are served. */
    @Test
    void whoeverHangsUpGivesBackWhatHeTook(@TempDir Path directory) throws Exception {
        try (WorkFiles files = WorkFiles.in(directory)) {
            var filter = new DownloadedFiles(files, slots);
            List<Disposable> callers = new ArrayList<>();
            for (int round = 0; round < 50; round++) {
                for (int one = 0; one < DownloadSlots.MOST_OF_ONE; one++) {
                    callers.add(exporting(filter).subscribe());
                }
                assertThatThrownBy(() -> exporting(filter).block()).isInstanceOf(Refused.class);
                callers.forEach(Disposable::dispose);
                callers.clear();
            }
            try (var left = java.nio.file.Files.walk(directory)) {
                assertThat(left.filter(path -> path.endsWith("file"))).isEmpty();
            }
        }
    }

    private static Mono<Void> exporting(DownloadedFiles filter) {
        ServerWebExchange exchange = MockServerWebExchange.builder(MockServerHttpRequest.get("/"))
                .principal((Principal) () -> "a")
                .build();
        return filter.filter(
                exchange,
                same -> Download.of(same, "a", Download.CSV, path -> Mono.never())
                        .then());
    }
}
