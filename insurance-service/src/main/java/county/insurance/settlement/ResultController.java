package county.insurance.settlement;

import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.insurance.settlement.Results.HouseholdResult;
import county.insurance.settlement.Results.ResultView;
import county.insurance.settlement.Results.VillageResult;
import county.platform.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The published results, without login. */
@RestController
class ResultController {

    private static final int MOST = 200;

    private final Schemes schemes;
    private final Settlements settlements;
    private final Results results;

    ResultController(Schemes schemes, Settlements settlements, Results results) {
        this.schemes = schemes;
        this.settlements = settlements;
        this.results = results;
    }

    @GetMapping("/api/insurance/public/results")
    Mono<ResultView> results(
            @RequestParam String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(terms -> results.newest(scheme)
                        .flatMap(settlements::find)
                        .flatMap(settlement -> Mono.zip(
                                        results.villages(settlement.id(), township),
                                        results.households(settlement.id(), township, after, limit + 1))
                                .map(read -> view(terms, settlement, read.getT1(), read.getT2(), limit)))
                        .defaultIfEmpty(view(terms, null, List.of(), List.of(), limit)));
    }

    private static ResultView view(
            Terms terms,
            @Nullable Settlement settlement,
            List<VillageResult> villages,
            List<HouseholdResult> households,
            int limit) {
        var scheme = terms.scheme();
        List<HouseholdResult> page = households.stream().limit(limit).toList();
        return new ResultView(
                scheme.id(),
                scheme.name(),
                scheme.quantityUnit(),
                scheme.priceUnit(),
                scheme.targetPrice(),
                settlement == null ? null : settlement.publishedOn(),
                settlement == null ? null : PublishedMean.of(settlement.price(), terms),
                villages,
                page,
                households.size() > limit ? page.getLast().policy() : null);
    }
}
