package county.insurance.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.unmasking.Reason;
import county.platform.unmasking.Revealed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The policies of the lists, masked. */
@RestController
class PolicyController {

    private static final int MOST = 200;

    private final Policies policies;
    private final Revealing revealing;
    private final Searching searching;
    private final EnrolmentLists lists;
    private final List<PolicyActs> acts;

    PolicyController(
            Policies policies, Revealing revealing, Searching searching, EnrolmentLists lists, List<PolicyActs> acts) {
        this.lists = lists;
        this.acts = List.copyOf(acts);
        this.policies = policies;
        this.revealing = revealing;
        this.searching = searching;
    }

    /** A scheme's policies, all or those whose name begins so or whose certificate number is this. */
    @GetMapping("/api/insurance/policies")
    Mono<PolicyPage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String certificate,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        checkLimit(limit);
        return policies.schemesOf(scheme)
                .flatMap(schemes -> policies.page(
                        official, schemes, township, name.strip(), certificate.strip(), List.of(), after, limit))
                .map(rows -> PolicyPage.of(rows, limit));
    }

    /** Finds a party by its whole number, which stands in the body because addresses are kept in logs. */
    @PostMapping("/api/insurance/policy-searches")
    Mono<PolicyPage> search(@AuthenticationPrincipal Official official, @Valid @RequestBody Search body) {
        return searching
                .byNumber(
                        official,
                        Objects.requireNonNullElse(body.scheme(), ""),
                        body.identity(),
                        body.reason().strip())
                .map(rows -> new PolicyPage(rows, null));
    }

    @GetMapping("/api/insurance/policies/{id}")
    Mono<PolicyView> policy(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return policies.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .flatMap(policy -> lists.find(official, policy.list())
                        .flatMap(list -> Flux.fromIterable(acts)
                                .concatMap(part -> part.of(official, policy, list))
                                .concatMapIterable(part -> part)
                                .collectList()
                                .map(actions -> new PolicyView(policy, actions))));
    }

    @PostMapping("/api/insurance/policies/{id}/reveals")
    Mono<ResponseEntity<Revealed>> reveal(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Reveal body) {
        return revealing
                .reveal(official, id, body.field(), Reason.of(body.reason()))
                .map(Revealed::answer);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
    }

    /** A policy, and what the caller may do with it. */
    record PolicyView(@JsonUnwrapped Policy policy, List<Act> actions) {}

    record Search(
            @Nullable String scheme,

            @NotBlank(message = "请填写身份证号或统一社会信用代码。") @Size(max = 40, message = "号码过长。")
            String identity,

            @NotBlank(message = "请填写查找理由。") @Size(min = 5, max = 200, message = "查找理由须为 5 至 200 字。")
            String reason) {}

    record Reveal(
            @NotNull(message = "请选择要查看的项目。") @Pattern(regexp = "identity|phone|account", message = "没有这个项目。")
            String field,

            String reason) {}
}
