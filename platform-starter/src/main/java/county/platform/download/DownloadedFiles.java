package county.platform.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Deletes what was made for a request when that has ended, in whatever way. */
final class DownloadedFiles implements WebFilter {

    private static final String KEY = DownloadedFiles.class.getName();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Queue<Path> files = new ConcurrentLinkedQueue<>();
        exchange.getAttributes().put(KEY, files);
        return Mono.using(
                () -> files, made -> chain.filter(exchange), made -> made.forEach(DownloadedFiles::delete), true);
    }

    @SuppressWarnings("unchecked")
    static void remember(ServerWebExchange exchange, Path file) {
        ((Queue<Path>) exchange.getRequiredAttribute(KEY)).add(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
