package county.platform.search;

import county.platform.access.Official;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks through everything of the module that people look for by name. */
@RestController
class SearchController {

    private static final int MOST = 20;

    private final List<Searchable> kinds;

    SearchController(List<Searchable> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** One kind after the other, so that a search holds one connection. */
    @GetMapping("/api/${county.module}/search")
    Mono<Hits> hits(@AuthenticationPrincipal Official official, @RequestParam String text) {
        SearchText wanted = SearchText.of(text);
        return Flux.fromIterable(kinds)
                .concatMap(kind -> kind.find(official, wanted, MOST + 1))
                .collectList()
                .map(found -> Hits.of(found, MOST));
    }
}
