package county.insurance.publication;

import county.insurance.duty.InsuranceDuty;
import county.insurance.point.PriceRoles;
import county.insurance.publication.SeasonStates.Proposed;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.Todo;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What waits for the officers who review, publish and release prices. */
@Service
public class PriceTodos {

    private final SeasonStates states;
    private final UnitDirectory units;

    PriceTodos(SeasonStates states, UnitDirectory units) {
        this.states = states;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        if (!PriceRoles.isOfficer(official)) {
            return Mono.just(List.of());
        }
        return Mono.zip(states.on(today), states.proposed(official)).map(read -> {
            var todos = new ArrayList<Todo>();
            read.getT1().forEach(season -> todos.addAll(ofOfficer(official, season, today)));
            read.getT2().forEach(prices -> todos.add(toRelease(official, prices, today)));
            return todos;
        });
    }

    private List<Todo> ofOfficer(Official official, SeasonState season, LocalDate today) {
        var todos = new ArrayList<Todo>();
        String scheme = "?scheme=" + season.scheme();
        if (season.todayOpen()) {
            todos.add(office(
                    official,
                    "publish/" + season.scheme(),
                    season.productName() + "：复核并公布今天的价格",
                    today,
                    today,
                    "/insurance/daily-prices" + scheme + "&day=" + today));
        }
        LocalDate firstMissed = season.firstMissed();
        if (firstMissed != null) {
            todos.add(office(
                    official,
                    "missed/" + season.scheme(),
                    season.productName() + "：有 " + season.missed() + " 天的价格没有公布",
                    firstMissed,
                    today,
                    "/insurance/daily-prices" + scheme + "&day=" + firstMissed));
        }
        if (season.flagged() > 0) {
            todos.add(office(
                            official,
                            "flagged/" + season.scheme(),
                            season.productName() + "：有 " + season.flagged() + " 条可疑价格待复核",
                            today,
                            today,
                            "/insurance/daily-prices" + scheme)
                    .blocking(season.flagged(), "条价格等着复核后计入当日均价"));
        }
        return todos;
    }

    private Todo toRelease(Official official, Proposed prices, LocalDate today) {
        return office(
                        official,
                        "release/" + prices.scheme(),
                        prices.productName() + "：有 " + prices.prices() + " 天的价格待另一人核准公布",
                        today,
                        today,
                        "/insurance/daily-prices?scheme=" + prices.scheme())
                .blocking(prices.prices(), "天的价格等着核准公布");
    }

    private Todo office(Official official, String id, String title, LocalDate due, LocalDate today, String link) {
        String unit = official.unitWith(InsuranceDuty.MONITORS_PRICES);
        return Todo.of("price/" + id, Module.INSURANCE.key(), title, unit, units.nameOf(unit), due, today, link);
    }
}
