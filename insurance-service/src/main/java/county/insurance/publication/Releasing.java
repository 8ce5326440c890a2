package county.insurance.publication;

import county.insurance.point.PriceRoles;
import county.insurance.publication.Proposals.Proposal;
import county.insurance.publication.Publications.Publication;
import county.insurance.scheme.SeasonLock;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** One officer proposes the price of a day that nobody publishes alone, another releases it or sends it back. */
@Service
class Releasing {

    private final DayBoards boards;
    private final Proposals proposals;
    private final Publishing publishing;
    private final SeasonLock lock;
    private final AuditTrail audit;
    private final BusinessTime time;

    Releasing(
            DayBoards boards,
            Proposals proposals,
            Publishing publishing,
            SeasonLock lock,
            AuditTrail audit,
            BusinessTime time) {
        this.boards = boards;
        this.proposals = proposals;
        this.publishing = publishing;
        this.lock = lock;
        this.audit = audit;
        this.time = time;
    }

    /** Proposes the day's price. A proposal that waits, but no longer fits the figures, is superseded. */
    @Transactional
    Mono<Proposal> propose(Official official, String scheme, LocalDate day, PublicationRequest request) {
        PriceRoles.mustBeOfficer(official);
        return lock.take(scheme)
                .then(Mono.defer(() -> Mono.zip(boards.of(scheme, day), waiting(scheme, day))))
                .flatMap(read -> propose(official, read.getT1(), read.getT2(), request));
    }

    private Mono<Proposal> propose(
            Official official, DayBoard board, Optional<Proposal> waiting, PublicationRequest request) {
        String scheme = board.scheme().id();
        Publication price = Publishing.decide(board, request, official.username(), time.today());
        PriceRules.mustPropose(official, board, waiting.orElse(null), time.today());
        List<String> causes = TwoOfficers.causes(board, official.username(), time.today());
        return waiting.map(stale -> proposals.decide(stale.id(), "superseded", null, official.username()))
                .orElseGet(() -> Mono.just(1L))
                .then(Mono.defer(() -> proposals.add(
                        scheme,
                        board.day(),
                        price.version() - 1,
                        price.price(),
                        board.figures().countedIds(),
                        causes,
                        request,
                        official.username())))
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then(Mono.defer(() -> proposals.waiting(scheme, board.day())))
                .flatMap(
                        made -> audit.record(official, "propose", "price", scheme + "/" + board.day(), null, null, made)
                                .thenReturn(made));
    }

    /** Publishes the proposed price, sends it back, or, by who proposed it, takes it back. Gives the day as it is then. */
    @Transactional
    Mono<DayBoard> decide(Official official, String scheme, LocalDate day, ReleaseRequest request) {
        PriceRoles.mustBeOfficer(official);
        return lock.take(scheme)
                .then(Mono.defer(() -> Mono.zip(boards.of(scheme, day), waiting(scheme, day))))
                .flatMap(read -> {
                    Proposal proposal = read.getT2()
                            .filter(open -> open.id() == request.proposal())
                            .orElseThrow(() -> Refused.conflict("这条待核准的价格刚刚已由别人办理，请刷新后再看。"));
                    return request.release()
                            ? release(official, read.getT1(), proposal, request)
                            : sendBack(official, proposal, request);
                })
                .then(Mono.defer(() -> boards.of(scheme, day)));
    }

    private Mono<Void> release(Official official, DayBoard board, Proposal proposal, ReleaseRequest request) {
        PriceRules.mustRelease(official, board, proposal, time.today());
        var stored = new PublicationRequest(proposal.replaces(), proposal.note(), proposal.reason());
        Publication price = Publishing.decide(board, stored, official.username(), time.today())
                .proposedBy(proposal.proposedBy());
        return decided(proposal, "released", request, official)
                .then(Mono.defer(() -> publishing.store(official, board, price)))
                .then();
    }

    private Mono<Void> sendBack(Official official, Proposal proposal, ReleaseRequest request) {
        boolean own = proposal.proposedBy().equals(official.username());
        if (!own && (request.note() == null || request.note().isBlank())) {
            throw Refused.againstRule("note", "退回请写明原因。");
        }
        return decided(proposal, own ? "withdrawn" : "rejected", request, official)
                .then(audit.record(
                        official,
                        own ? "withdraw" : "reject",
                        "price",
                        proposal.scheme() + "/" + proposal.day(),
                        null,
                        proposal,
                        request));
    }

    private Mono<Long> decided(Proposal proposal, String state, ReleaseRequest request, Official official) {
        return proposals
                .decide(proposal.id(), state, request.note(), official.username())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict));
    }

    private Mono<Optional<Proposal>> waiting(String scheme, LocalDate day) {
        return proposals.waiting(scheme, day).map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
