package county.insurance.scheme;

import com.fasterxml.jackson.annotation.JsonRawValue;
import county.insurance.scheme.SchemeComparison.Difference;
import county.insurance.scheme.SchemeContents.Version;
import county.insurance.scheme.SchemeDrafts.Draft;
import county.platform.access.Official;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.step.Act;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a scheme for everybody, and the drafts of the next ones for those who write them. */
@RestController
class SchemeDraftController {

    private final Drafting drafting;
    private final SchemeContents contents;
    private final JsonMapper json;

    SchemeDraftController(Drafting drafting, SchemeContents contents, JsonMapper json) {
        this.drafting = drafting;
        this.contents = contents;
        this.json = json;
    }

    @GetMapping("/api/insurance/public/schemes/{id}/versions")
    Mono<Versions> versions(@PathVariable String id) {
        return contents.versions(id)
                .filter(versions -> !versions.isEmpty())
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .map(Versions::new);
    }

    @GetMapping("/api/insurance/public/schemes/{id}/versions/{version}")
    Mono<SchemeContent> version(@PathVariable String id, @PathVariable int version) {
        return contents.find(id, version).switchIfEmpty(Mono.error(() -> Refused.notFound("方案的这个版本")));
    }

    /** What changed from one version to another, of the same scheme or of two. */
    @GetMapping("/api/insurance/public/schemes/{id}/comparison")
    Mono<Comparison> comparison(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam int withVersion) {
        return Mono.zip(version(with == null ? id : with, withVersion), version(id, version))
                .map(both -> new Comparison(
                        SchemeComparison.of(json.valueToTree(both.getT1()), json.valueToTree(both.getT2()))));
    }

    @GetMapping("/api/insurance/scheme-drafts")
    Mono<DraftList> drafts(@AuthenticationPrincipal Official official) {
        return drafting.all(official)
                .flatMapIterable(drafts -> drafts)
                .concatMap(draft -> view(official, draft))
                .collectList()
                .map(DraftList::new);
    }

    @GetMapping("/api/insurance/scheme-drafts/{scheme}")
    Mono<DraftView> draft(@AuthenticationPrincipal Official official, @PathVariable String scheme) {
        return drafting.find(official, scheme).flatMap(draft -> view(official, draft));
    }

    @PostMapping("/api/insurance/scheme-drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DraftView> begin(@AuthenticationPrincipal Official official, @Valid @RequestBody Beginning body) {
        Mono<Draft> begun = body.from() == null
                ? drafting.begin(official, body.scheme())
                : drafting.copy(official, body.from(), body.scheme(), body.yearOrFail());
        return begun.flatMap(draft -> view(official, draft));
    }

    @PutMapping("/api/insurance/scheme-drafts/{scheme}")
    Mono<DraftView> save(
            @AuthenticationPrincipal Official official, @PathVariable String scheme, @Valid @RequestBody Saving body) {
        return drafting.save(official, scheme, body.version(), body.content()).flatMap(draft -> view(official, draft));
    }

    @DeleteMapping("/api/insurance/scheme-drafts/{scheme}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(
            @AuthenticationPrincipal Official official, @PathVariable String scheme, @RequestParam int version) {
        return drafting.discard(official, scheme, version);
    }

    @PostMapping("/api/insurance/scheme-drafts/{scheme}/publication")
    Mono<Published> publish(
            @AuthenticationPrincipal Official official,
            @PathVariable String scheme,
            @Valid @RequestBody Publication body) {
        return drafting.publish(official, scheme, body.version()).map(version -> new Published(scheme, version));
    }

    private Mono<DraftView> view(Official official, Draft draft) {
        return drafting.check(draft)
                .map(checked -> new DraftView(
                        draft.scheme(),
                        draft.baseVersion(),
                        draft.copiedFrom(),
                        draft.enteredBy(),
                        draft.enteredAt(),
                        checked.editors(),
                        draft.version(),
                        checked.faults(),
                        checked.effects(),
                        DraftRules.acts(official, checked),
                        draft.content()));
    }

    record Versions(List<Version> items) {}

    record Comparison(List<Difference> items) {}

    record DraftList(List<DraftView> items) {}

    /**
     * A draft with what still keeps it from being published.
     *
     * @param baseVersion 0 for a scheme that does not exist yet
     * @param editors everybody who has changed it, and therefore does not publish it
     * @param effects what its publication means, and for whom
     * @param actions what the caller may do with it
     */
    record DraftView(
            String scheme,
            int baseVersion,
            @Nullable String copiedFrom,
            String enteredBy,
            OffsetDateTime enteredAt,
            List<String> editors,
            int version,
            List<FieldProblem> faults,
            List<String> effects,
            List<Act> actions,
            @JsonRawValue String content) {}

    /** @param from the scheme to copy for another year; null for the next version of {@code scheme} itself */
    record Beginning(
            @NotNull(message = "请填写方案编号。")
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "方案编号只能用小写字母、数字和连字符，例如 2024-green-onion。")
            String scheme,

            @Nullable String from,

            @Min(value = 2000, message = "年度不正确。") @Max(value = 2999, message = "年度不正确。") @Nullable
            Integer year) {

        int yearOrFail() {
            if (year == null) {
                throw Refused.malformed("year", "请填写新方案的年度。");
            }
            return year;
        }
    }

    record Saving(
            @Min(value = 1, message = "版本号不正确。") int version,
            @NotNull(message = "缺少方案内容。") SchemeContent content) {}

    record Publication(@Min(value = 1, message = "版本号不正确。") int version) {}

    record Published(String scheme, int version) {}
}
