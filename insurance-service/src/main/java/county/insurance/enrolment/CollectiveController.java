package county.insurance.enrolment;

import county.insurance.enrolment.Gathering.Naming;
import county.insurance.policy.Collective;
import county.insurance.policy.Collectives;
import county.insurance.policy.EnrolmentLists;
import county.platform.access.Official;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The collectives of a list. */
@RestController
class CollectiveController {

    private final EnrolmentLists lists;
    private final Collectives collectives;
    private final Gathering gathering;

    CollectiveController(EnrolmentLists lists, Collectives collectives, Gathering gathering) {
        this.lists = lists;
        this.collectives = collectives;
        this.gathering = gathering;
    }

    @GetMapping("/api/insurance/lists/{id}/collectives")
    Mono<CollectiveList> of(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return lists.mustSee(official, id).then(collectives.of(id)).map(CollectiveList::new);
    }

    @PostMapping("/api/insurance/lists/{id}/collectives")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Collective> add(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Naming body) {
        return gathering.add(official, id, body);
    }

    @DeleteMapping("/api/insurance/collectives/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@AuthenticationPrincipal Official official, @PathVariable long id, @RequestParam int version) {
        return gathering.remove(official, id, version);
    }

    record CollectiveList(List<Collective> items) {}
}
