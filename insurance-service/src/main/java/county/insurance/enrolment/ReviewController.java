package county.insurance.enrolment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.enrolment.Endings.Ended;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is done with a list once its policies are entered. */
@RestController
class ReviewController {

    private final EnrolmentLists lists;
    private final Notices notices;
    private final Noticing noticing;
    private final Chain chain;
    private final ChainSteps steps;
    private final Terminating terminating;
    private final Ending ending;
    private final Endings endings;
    private final ListCases cases;

    ReviewController(
            EnrolmentLists lists,
            Notices notices,
            Noticing noticing,
            Chain chain,
            ChainSteps steps,
            Terminating terminating,
            Ending ending,
            Endings endings,
            ListCases cases) {
        this.cases = cases;
        this.lists = lists;
        this.notices = notices;
        this.noticing = noticing;
        this.chain = chain;
        this.steps = steps;
        this.terminating = terminating;
        this.ending = ending;
        this.endings = endings;
    }

    /** A list's notices, objections and steps. */
    @GetMapping("/api/insurance/lists/{id}/review")
    Mono<Review> review(@AuthenticationPrincipal Official official, @PathVariable long id) {
        Mono<Optional<Ended>> ended = endings.of(id).map(Optional::of).defaultIfEmpty(Optional.empty());
        return lists.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .flatMap(list -> cases.of(official, list))
                .flatMap(one -> Mono.zip(
                                notices.ofList(id), notices.objections(id), steps.of(id), steps.authors(id), ended)
                        .map(read -> new Review(
                                read.getT1(),
                                read.getT2().stream()
                                        .map(objection -> new ObjectionView(objection, one.acts(objection)))
                                        .toList(),
                                read.getT3(),
                                read.getT4(),
                                read.getT5().orElse(null),
                                one.acts())));
    }

    @PostMapping("/api/insurance/lists/{id}/notice")
    Mono<EnrolmentList> start(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return noticing.start(official, id);
    }

    @PostMapping("/api/insurance/lists/{id}/notice/closing")
    Mono<EnrolmentList> close(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return noticing.close(official, id);
    }

    @PostMapping("/api/insurance/lists/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Objection> object(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Raising body) {
        return noticing.object(
                official, id, body.policy(), body.raisedOn(), body.content().strip());
    }

    @PostMapping("/api/insurance/objections/{id}/resolution")
    Mono<Objection> resolve(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Resolution body) {
        return noticing.resolve(
                official, id, body.version(), body.upheld(), body.resolution().strip());
    }

    @PostMapping("/api/insurance/lists/{id}/submission")
    Mono<EnrolmentList> submit(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Submission body) {
        return noticing.submit(official, id, body.insurer());
    }

    /** Takes a list back from an insurer that has not underwritten it. */
    @PostMapping("/api/insurance/lists/{id}/taking-back")
    Mono<EnrolmentList> takeBack(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody TakingBack body) {
        return noticing.takeBack(official, id, body.version(), body.reason().strip());
    }

    @PostMapping("/api/insurance/lists/{id}/underwriting")
    Mono<EnrolmentList> underwrite(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Underwriting body) {
        return chain.underwrite(official, id, body);
    }

    @PostMapping("/api/insurance/lists/{id}/approval")
    Mono<EnrolmentList> approve(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Approval body) {
        return chain.approve(official, id, body.version());
    }

    @PostMapping("/api/insurance/lists/{id}/return")
    Mono<EnrolmentList> giveBack(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Return body) {
        return chain.giveBack(
                official, id, body.version(), body.toTownship(), body.reason().strip());
    }

    /** Ends a list that does not come into force. */
    @PostMapping("/api/insurance/lists/{id}/ending")
    Mono<EnrolmentList> end(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @Valid @RequestBody Ending.Decision body) {
        return ending.end(official, id, body);
    }

    @PostMapping("/api/insurance/policies/{id}/termination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> terminate(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Termination body) {
        return terminating.terminate(official, id, body.version(), body.reason(), body.document());
    }

    /**
     * @param authors who had a hand in what the list says; none of them approves it
     * @param ending how it was ended, or null
     * @param actions what the caller may do with the list
     */
    record Review(
            List<Notice> notices,
            List<ObjectionView> objections,
            List<ChainSteps.Step> steps,
            List<ChainSteps.Author> authors,
            @Nullable Ended ending,
            List<Act> actions) {}

    /** An objection, and what the caller may do with it. */
    record ObjectionView(@JsonUnwrapped Objection objection, List<Act> actions) {}

    record Raising(
            @Nullable Long policy,
            @NotNull(message = "请填写提出日期。") LocalDate raisedOn,

            @NotBlank(message = "请填写异议内容。") @Size(max = 1000, message = "异议内容不能超过 1000 字。")
            String content) {}

    record Resolution(
            @Min(value = 1, message = "版本号不正确。") int version,
            @NotNull(message = "请选择异议是否成立。") Boolean upheld,

            @NotBlank(message = "请填写处理结果。") @Size(max = 1000, message = "处理结果不能超过 1000 字。")
            String resolution) {}

    record Submission(@NotBlank(message = "请选择承保机构。") String insurer) {}

    record TakingBack(
            @Min(value = 1, message = "版本号不正确。") int version,

            @NotBlank(message = "撤回须写明理由。") @Size(max = 1000, message = "理由不能超过 1000 字。")
            String reason) {}

    record Approval(@Min(value = 1, message = "版本号不正确。") int version) {}

    /** @param toTownship whether it goes all the way back instead of one step */
    record Return(
            @Min(value = 1, message = "版本号不正确。") int version,
            boolean toTownship,

            @NotBlank(message = "退回须写明理由。") @Size(max = 1000, message = "理由不能超过 1000 字。")
            String reason) {}

    record Termination(
            @Min(value = 1, message = "版本号不正确。") int version,

            @NotBlank(message = "请写明理由。") @Size(max = 500, message = "理由不能超过 500 字。")
            String reason,

            @NotBlank(message = "请填写文书文号。") @Size(max = 100, message = "文号不能超过 100 字。")
            String document) {}
}
