package county.platform.download;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A file made for one answer: written first, sent then, deleted at last, also when the caller hangs up. */
public final class Download {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    /**
     * Answers with a file; with 429 when the caller has two under way already, or when too many are being written.
     *
     * @param name what the caller's browser saves it as, in Chinese if so
     * @param writing fills the empty file at this path; where it blocks it goes to a bounded elastic thread by itself
     */
    public static Mono<ResponseEntity<Resource>> of(
            ServerWebExchange exchange, String name, MediaType type, Function<Path, Mono<Void>> writing) {
        return DownloadedFiles.written(exchange, writing)
                .map(path -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                "Content-Disposition",
                                ContentDisposition.attachment()
                                        .filename(name, StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body((Resource) new FileSystemResource(path)));
    }
}
