package county.insurance.publication;

import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the cockpit shows of the prices: the mean so far against the target, and days that were missed. */
@Service
public class PriceFigures {

    private final Schemes schemes;
    private final PublishedPrices prices;
    private final SeasonStates states;

    PriceFigures(Schemes schemes, PublishedPrices prices, SeasonStates states) {
        this.schemes = schemes;
        this.prices = prices;
        this.states = states;
    }

    /** The figures of these schemes, in their order; none for a scheme without a published price or a missed day. */
    public Mono<List<Figure>> of(List<String> ids, LocalDate today) {
        return states.on(today)
                .flatMap(seasons -> Flux.fromIterable(ids)
                        .concatMap(id -> schemes.terms(id)
                                .flatMap(terms -> prices.of(id)
                                        .map(items ->
                                                figures(terms, PriceList.of(terms, items, false), seasons, today))))
                        .concatMapIterable(figures -> figures)
                        .collectList());
    }

    private static List<Figure> figures(Terms terms, PriceList list, List<SeasonState> seasons, LocalDate today) {
        var figures = new ArrayList<Figure>();
        String scheme = terms.scheme().id();
        RunningMean running = list.running();
        if (running != null) {
            figures.add(new Figure(
                    "price-" + scheme,
                    terms.scheme().productName() + "平均价格（已公布 " + running.publications() + " 次）",
                    running.mean().toPlainString(),
                    terms.scheme().priceUnit(),
                    terms.scheme().targetPrice().toPlainString(),
                    running.belowTarget() ? "risk" : "ok",
                    Objects.requireNonNullElse(
                            list.items().getLast().source(), terms.scheme().source()),
                    list.items().getLast().day(),
                    true,
                    "/insurance/prices?scheme=" + scheme));
        }
        seasons.stream()
                .filter(season -> season.scheme().equals(scheme) && season.missed() > 0)
                .forEach(season -> figures.add(new Figure(
                        "price-missed-" + scheme,
                        terms.scheme().productName() + "没有公布价格的天数",
                        Long.toString(season.missed()),
                        "天",
                        null,
                        "late",
                        terms.scheme().source(),
                        today,
                        true,
                        "/insurance/daily-prices?scheme=" + scheme)));
        return figures;
    }
}
