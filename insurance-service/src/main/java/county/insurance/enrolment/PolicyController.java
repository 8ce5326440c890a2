package county.insurance.enrolment;

import county.platform.access.Official;
import county.platform.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The policies of the lists, masked. */
@RestController
class PolicyController {

    private static final byte[] ANYBODY = {};

    private final EnrolmentLists lists;
    private final Policies policies;
    private final Enrolling enrolling;
    private final Revealing revealing;
    private final Telling telling;
    private final Searching searching;

    PolicyController(
            EnrolmentLists lists,
            Policies policies,
            Enrolling enrolling,
            Revealing revealing,
            Telling telling,
            Searching searching) {
        this.lists = lists;
        this.policies = policies;
        this.enrolling = enrolling;
        this.revealing = revealing;
        this.telling = telling;
        this.searching = searching;
    }

    @GetMapping("/api/insurance/lists/{id}/policies")
    Mono<PolicyPage> ofList(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        ListController.checkLimit(limit);
        return lists.mustSee(official, id)
                .then(policies.ofList(id, after, limit))
                .map(rows -> page(rows, limit));
    }

    /** A scheme's policies, all or those whose name begins so or whose certificate number is this. */
    @GetMapping("/api/insurance/policies")
    Mono<PolicyPage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String certificate,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        ListController.checkLimit(limit);
        return policies.page(official, scheme, township, name.strip(), certificate.strip(), ANYBODY, after, limit)
                .map(rows -> page(rows, limit));
    }

    /** Finds a party by its whole number, which stands in the body because addresses are kept in logs. */
    @PostMapping("/api/insurance/policy-searches")
    Mono<PolicyPage> search(@AuthenticationPrincipal Official official, @Valid @RequestBody Search body) {
        return searching
                .byNumber(
                        official, body.scheme(), body.identity(), body.reason().strip())
                .map(rows -> new PolicyPage(rows, null));
    }

    @GetMapping("/api/insurance/policies/{id}")
    Mono<Policy> policy(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return policies.find(official, id).switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")));
    }

    @PostMapping("/api/insurance/lists/{id}/policies")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Policy> enter(
            @AuthenticationPrincipal Official official, @PathVariable long id, @RequestBody PolicyEntry body) {
        return kept(official, enrolling.enter(official, id, body));
    }

    @PutMapping("/api/insurance/policies/{id}")
    Mono<Policy> change(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Change body) {
        return kept(official, enrolling.change(official, id, body.version(), body.policy()));
    }

    private Mono<Policy> kept(Official official, Mono<Policy> entered) {
        return entered.onErrorResume(
                ToldOfParty.class, told -> telling.keep(official, told).then(Mono.error(told.refused())));
    }

    @DeleteMapping("/api/insurance/policies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@AuthenticationPrincipal Official official, @PathVariable long id, @RequestParam int version) {
        return enrolling.remove(official, id, version);
    }

    @PostMapping("/api/insurance/policies/{id}/reveals")
    Mono<ResponseEntity<Revealed>> reveal(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Reveal body) {
        return revealing
                .reveal(official, id, body.field(), body.reason().strip())
                .map(clear ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Revealed(clear)));
    }

    private static PolicyPage page(List<Policy> rows, int limit) {
        return new PolicyPage(rows, rows.size() < limit ? null : rows.getLast().id());
    }

    /** @param next the id to go on after, or null on the last page */
    record PolicyPage(List<Policy> items, @Nullable Long next) {}

    record Search(
            @NotBlank(message = "请选择保险方案。") String scheme,

            @NotBlank(message = "请填写身份证号或统一社会信用代码。") @Size(max = 40, message = "号码过长。")
            String identity,

            @NotBlank(message = "请填写查找理由。") @Size(min = 5, max = 200, message = "查找理由须为 5 至 200 字。")
            String reason) {}

    record Change(
            @Min(value = 1, message = "版本号不正确。") int version,
            @NotNull(message = "缺少保险单内容。") PolicyEntry policy) {}

    record Reveal(
            @NotNull(message = "请选择要查看的项目。") @Pattern(regexp = "identity|phone|account", message = "没有这个项目。")
            String field,

            @NotBlank(message = "请填写查看理由。") @Size(min = 5, max = 200, message = "查看理由须为 5 至 200 字。")
            String reason) {}

    record Revealed(String value) {}
}
