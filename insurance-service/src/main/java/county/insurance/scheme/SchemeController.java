package county.insurance.scheme;

import county.platform.problem.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The schemes for everybody, with or without login. */
@RestController
class SchemeController {

    private final Schemes schemes;
    private final PublishedStages stages;

    SchemeController(Schemes schemes, PublishedStages stages) {
        this.schemes = schemes;
        this.stages = stages;
    }

    @GetMapping("/api/insurance/public/schemes")
    Mono<SchemeList> schemes() {
        return schemes.all().flatMap(this::views).map(SchemeList::new);
    }

    @GetMapping("/api/insurance/public/schemes/{id}")
    Mono<SchemeView> scheme(@PathVariable String id) {
        return schemes.find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(scheme -> views(List.of(scheme)))
                .map(List::getFirst);
    }

    private Mono<List<SchemeView>> views(List<Scheme> shown) {
        List<String> ids = shown.stream().map(Scheme::id).toList();
        return Mono.zip(schemes.shares(ids), schemes.decisions(ids), stages.published(ids))
                .map(parts -> shown.stream()
                        .map(scheme -> new SchemeView(
                                scheme,
                                scheme.source(),
                                scheme.payoutRule().formula(),
                                parts.getT1().getOrDefault(scheme.id(), List.of()),
                                Objects.requireNonNull(parts.getT2().get(scheme.id()), "decisions"),
                                parts.getT3().getOrDefault(scheme.id(), List.of())))
                        .toList());
    }

    record SchemeList(List<SchemeView> items) {}
}
