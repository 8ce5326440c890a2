package county.insurance.enrolment;

import county.platform.access.Official;
import county.platform.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many lists approved in one go: each in a transaction of its own, so that one that may not pass keeps none back. */
@RestController
class Approvals {

    private final Chain chain;

    Approvals(Chain chain) {
        this.chain = chain;
    }

    @PostMapping("/api/insurance/list-approvals")
    Mono<Outcome> approve(@AuthenticationPrincipal Official official, @Valid @RequestBody Asked body) {
        return Flux.fromIterable(body.lists())
                .concatMap(asked -> chain.approve(official, asked.id(), asked.version())
                        .map(approved -> new Answer(approved.id(), ""))
                        .onErrorResume(
                                Refused.class,
                                refused -> Mono.just(new Answer(asked.id(), String.valueOf(refused.getMessage())))))
                .collectList()
                .map(Outcome::of);
    }

    record Asked(
            @NotEmpty(message = "请选择清单。") @Size(max = 100, message = "一次最多审核 100 份清单。")
            List<@Valid ListVersion> lists) {

        Asked {
            lists = lists == null ? List.of() : List.copyOf(lists);
        }
    }

    /** @param version of the list, as the caller saw it */
    record ListVersion(
            long id, @Min(value = 1, message = "版本号不正确。") int version) {}

    record Answer(long id, String reason) {}

    record Left(long id, String reason) {}

    /** @param refused lists that stay where they were, each with the reason */
    record Outcome(List<Long> done, List<Left> refused) {

        static Outcome of(List<Answer> answers) {
            var done = new ArrayList<Long>();
            var refused = new ArrayList<Left>();
            for (Answer answer : answers) {
                if (answer.reason().isEmpty()) {
                    done.add(answer.id());
                } else {
                    refused.add(new Left(answer.id(), answer.reason()));
                }
            }
            return new Outcome(done, refused);
        }
    }
}
