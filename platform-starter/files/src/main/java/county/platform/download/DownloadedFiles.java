package county.platform.download;

import county.platform.file.WorkFile;
import county.platform.file.WorkFiles;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Deletes what was made for a request, and frees what it took, when that has ended, in whatever way. */
final class DownloadedFiles implements WebFilter {

    private static final String KEY = DownloadedFiles.class.getName();

    private final WorkFiles files;
    private final DownloadSlots slots;

    DownloadedFiles(WorkFiles files, DownloadSlots slots) {
        this.files = files;
        this.slots = slots;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.using(
                RequestEnd::new,
                end -> {
                    exchange.getAttributes().put(KEY, new Made(end, this));
                    return chain.filter(exchange);
                },
                RequestEnd::come,
                true);
    }

    /** The file for an answer to this request, once {@code writing} has filled it. */
    static Mono<Path> written(ServerWebExchange exchange, Function<Path, Mono<Void>> writing) {
        Made made = exchange.getRequiredAttribute(KEY);
        return exchange.getPrincipal()
                .map(principal -> principal.getName())
                .defaultIfEmpty("")
                .flatMap(person -> made.in().write(made.end(), person, writing));
    }

    private Mono<Path> write(RequestEnd end, String person, Function<Path, Mono<Void>> writing) {
        slots.enter(person);
        end.undo(() -> slots.leave(person));
        return Mono.using(
                () -> {
                    slots.write();
                    return slots;
                },
                taken -> {
                    WorkFile file = files.file();
                    end.undo(file::close);
                    return Mono.fromCallable(file::create)
                            .subscribeOn(Schedulers.boundedElastic())
                            .flatMap(path -> writing.apply(path).thenReturn(path));
                },
                DownloadSlots::written);
    }

    private record Made(RequestEnd end, DownloadedFiles in) {}
}
