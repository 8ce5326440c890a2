package county.insurance.publication;

import county.insurance.observation.Mean;
import county.insurance.observation.Sample;
import county.insurance.point.Point;
import county.insurance.point.PriceRoles;
import county.insurance.publication.Proposals.Proposal;
import county.insurance.publication.Publications.Publication;
import county.insurance.scheme.SeasonLock;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Development and Reform publishes a day's price, once; afterwards it corrects it by a new version with a reason. Who is
 * behind the figures does not publish them, see {@link TwoOfficers}.
 */
@Service
class Publishing {

    /** How exactly the mean is kept beside the price; the price itself is rounded from the exact mean. */
    static final int MEAN_DECIMALS = 12;

    private final DayBoards boards;
    private final Publications publications;
    private final Proposals proposals;
    private final SeasonLock lock;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;

    Publishing(
            DayBoards boards,
            Publications publications,
            Proposals proposals,
            SeasonLock lock,
            IdempotencyKeys keys,
            AuditTrail audit,
            BusinessTime time) {
        this.boards = boards;
        this.publications = publications;
        this.proposals = proposals;
        this.lock = lock;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** The same key sent again gives what was published the first time. */
    @Transactional
    Mono<Publication> publish(Official official, String scheme, LocalDate day, PublicationRequest request, String key) {
        PriceRoles.mustBeOfficer(official);
        return keys.once(
                official,
                "POST /api/insurance/daily-prices/" + scheme + "/" + day,
                key,
                request,
                Publication.class,
                lock.take(scheme)
                        .then(Mono.defer(() -> Mono.zip(boards.of(scheme, day), waiting(scheme, day))))
                        .flatMap(read -> publish(official, read.getT1(), read.getT2(), request)));
    }

    private Mono<Optional<Proposal>> waiting(String scheme, LocalDate day) {
        return proposals.waiting(scheme, day).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Publication> publish(
            Official official, DayBoard board, Optional<Proposal> waiting, PublicationRequest request) {
        Publication price = decide(board, request, official.username(), time.today());
        PriceRules.mustPublish(official, board, waiting.orElse(null), time.today());
        return store(official, board, price);
    }

    /** Stores a version with what it rests on, in the transaction that it is called in. */
    Mono<Publication> store(Official official, DayBoard board, Publication price) {
        String scheme = board.scheme().id();
        List<Long> behind = board.figures().counted().stream().map(Sample::id).toList();
        return store(scheme, price, behind)
                .then(Mono.defer(() -> proposals.supersede(scheme, board.day(), official.username())))
                .then(audit.record(
                        official,
                        board.published() == null ? "publish" : "correct",
                        "price",
                        scheme + "/" + board.day(),
                        null,
                        board.published(),
                        price))
                .then(Mono.defer(() -> publications.current(scheme, board.day())));
    }

    /** The version to be published, or why it cannot be. Pure. */
    static Publication decide(DayBoard board, PublicationRequest request, String by, LocalDate today) {
        Publication published = board.published();
        int version = published == null ? 0 : published.version();
        if (version != request.version()) {
            throw Refused.conflict(version == 0 ? "这一天还没有公布价格，请刷新后再办理。" : "这一天的价格刚刚已由别人公布或更正，请刷新后再看；没有重复公布。");
        }
        PriceRules.mustBeOpen(board, today);
        boolean correction = published != null;
        if (correction && isBlank(request.reason())) {
            throw Refused.againstRule("reason", "更正已公布的价格，请写明理由。");
        }
        if (!board.figures().missing().isEmpty() && isBlank(request.note())) {
            throw Refused.againstRule(
                    "note",
                    "有 " + board.figures().missing().size() + " 个监测点当天没有价格，请说明情况后再公布："
                            + String.join(
                                    "、",
                                    board.figures().missing().stream()
                                            .map(Point::name)
                                            .toList())
                            + "。");
        }
        Mean mean = board.figures().mean().orElseThrow();
        return new Publication(
                board.day(),
                version + 1,
                mean.rounded(board.figures().decimals()),
                mean.rounded(MEAN_DECIMALS),
                board.figures().means().size(),
                "发展和改革局价格监测（" + board.figures().means().size() + " 个监测点）",
                correction ? request.reason() : null,
                isBlank(request.note()) ? null : request.note(),
                by,
                null,
                null);
    }

    private Mono<Void> store(String scheme, Publication price, List<Long> behind) {
        return publications
                .add(scheme, price)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> Refused.conflict("这一天的价格刚刚已由别人公布，请刷新后再看；没有重复公布。")))
                .then(publications.restOn(scheme, price.day(), price.version(), behind))
                .then();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
