package county.insurance.enrolment;

import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.Policies;
import county.insurance.policy.Policy;
import county.insurance.policy.PolicyEntry;
import county.insurance.policy.PolicyPage;
import county.platform.access.Official;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Enters, changes and removes the policies of a list. */
@RestController
class EnrollingController {

    private final EnrolmentLists lists;
    private final Policies policies;
    private final Enrolling enrolling;
    private final Telling telling;

    EnrollingController(EnrolmentLists lists, Policies policies, Enrolling enrolling, Telling telling) {
        this.lists = lists;
        this.policies = policies;
        this.enrolling = enrolling;
        this.telling = telling;
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
                .map(rows -> PolicyPage.of(rows, limit));
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

    record Change(
            @Min(value = 1, message = "版本号不正确。") int version,
            @NotNull(message = "缺少保险单内容。") PolicyEntry policy) {}
}
