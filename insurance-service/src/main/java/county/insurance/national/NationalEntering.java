package county.insurance.national;

import county.insurance.national.NationalPrices.DayState;
import county.insurance.observation.Anchors;
import county.insurance.point.PriceRoles;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An officer enters national prices, one by one or as a file: all of a file or nothing of it. */
@Service
class NationalEntering {

    private final Schemes schemes;
    private final NationalPrices prices;
    private final SeasonLock lock;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final SeasonProgress progress;

    NationalEntering(
            Schemes schemes,
            NationalPrices prices,
            SeasonLock lock,
            AuditTrail audit,
            BusinessTime time,
            SeasonProgress progress) {
        this.progress = progress;
        this.schemes = schemes;
        this.prices = prices;
        this.lock = lock;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<NationalPrice> enter(Official official, NationalPriceRequest request) {
        PriceRoles.mustBeOfficer(official);
        return locked(request.scheme()).flatMap(season -> {
            season.fault(request, time.today()).ifPresent(fault -> {
                throw Refused.againstRule("day", fault);
            });
            return store(official, request);
        });
    }

    /**
     * Enters the prices of a file. Those that are published already, as they stand there, say nothing new: so the list of
     * published prices can be sent back with a few more days in it.
     *
     * @param rows with their numbers in the file
     */
    @Transactional
    Mono<Entered> enter(Official official, String scheme, List<NationalSheet.Row> rows) {
        PriceRoles.mustBeOfficer(official);
        return locked(scheme).flatMap(season -> {
            List<NationalSheet.Row> news = rows.stream()
                    .filter(row -> !season.isPublishedSo(row.price()))
                    .toList();
            List<FieldProblem> faults = faults(season, rows, news, time.today());
            if (!faults.isEmpty()) {
                throw Refused.againstRules(faults);
            }
            return Flux.fromIterable(news)
                    .concatMap(row -> store(official, row.price()))
                    .then(Mono.fromSupplier(
                            () -> new Entered(news.size(), rows.size() - news.size(), striking(season.terms(), news))));
        });
    }

    /** A sentence for each price of a file that deserves a second look before it is published. */
    private static List<String> striking(Terms terms, List<NationalSheet.Row> news) {
        var target = new Anchors(terms.scheme().targetPrice(), null, null);
        return news.stream()
                .flatMap(row -> NationalFlags.of(terms, row.price().price(), target).stream()
                        .map(flag -> "第 " + row.no() + " 行 " + row.price().day() + " 的 "
                                + row.price().price().toPlainString() + " " + flag + "：请核对小数点和计价单位。"))
                .toList();
    }

    /** Every row that cannot be taken, and why. Pure. */
    static List<FieldProblem> faults(
            Season season, List<NationalSheet.Row> rows, List<NationalSheet.Row> news, LocalDate today) {
        var faults = new ArrayList<FieldProblem>();
        var days = new HashSet<LocalDate>();
        for (NationalSheet.Row row : rows) {
            if (!days.add(row.price().day())) {
                faults.add(new FieldProblem(place(row), "同一天在文件中出现了两次。"));
            }
        }
        for (NationalSheet.Row row : news) {
            season.fault(row.price(), today).ifPresent(reason -> faults.add(new FieldProblem(place(row), reason)));
        }
        return faults;
    }

    private static String place(NationalSheet.Row row) {
        return "第 " + row.no() + " 行“日期”（" + row.price().day() + "）";
    }

    private Mono<Season> locked(String scheme) {
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(found -> lock.take(scheme)
                        .then(Mono.defer(() -> Mono.zip(prices.days(scheme), progress.isLocked(scheme))))
                        .map(read -> new Season(found, read.getT1(), read.getT2())));
    }

    private Mono<NationalPrice> store(Official official, NationalPriceRequest request) {
        return prices.add(request, official.username())
                .switchIfEmpty(Mono.error(Refused::conflict))
                .flatMap(prices::find)
                .flatMap(after -> audit.record(
                                official, "enter", "national-price", Long.toString(after.id()), null, null, after)
                        .thenReturn(after));
    }

    /**
     * What came of a file.
     *
     * @param taken prices that now wait for another officer
     * @param unchanged prices that are published already
     * @param notices what is worth a second look before they are published
     */
    record Entered(int taken, int unchanged, List<String> notices) {

        Entered {
            notices = List.copyOf(notices);
        }
    }

    /** What is known of a scheme's days. */
    record Season(Terms terms, Map<LocalDate, DayState> days, boolean locked) {

        Season(Terms terms, List<DayState> days, boolean locked) {
            this(terms, days.stream().collect(Collectors.toMap(DayState::day, Function.identity())), locked);
        }

        Season {
            days = Map.copyOf(days);
        }

        Optional<String> fault(NationalPriceRequest price, LocalDate today) {
            DayState state = days.getOrDefault(price.day(), new DayState(price.day(), null, false));
            if (state.undecided()) {
                return Optional.of(price.day() + " 已有一条价格等待另一人公布，请先处理那一条。");
            }
            return NationalRule.obstacle(
                    terms.scheme(), price.day(), price.reason(), state.published() != null, locked, today);
        }

        /** Whether this very price is published for its day, and nobody gives a reason to publish it again. */
        boolean isPublishedSo(NationalPriceRequest price) {
            DayState state = days.get(price.day());
            return state != null
                    && state.published() != null
                    && price.reason() == null
                    && state.published().compareTo(price.price()) == 0;
        }
    }
}
