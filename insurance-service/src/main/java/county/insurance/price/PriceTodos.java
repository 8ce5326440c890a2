package county.insurance.price;

import county.insurance.price.SeasonStates.SilentPoint;
import county.insurance.price.SeasonStates.Undecided;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Todo;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What waits for somebody in the price work: for officers publication and review, for collectors today's prices. */
@Service
public class PriceTodos {

    private final SeasonStates states;
    private final UnitDirectory units;

    PriceTodos(SeasonStates states, UnitDirectory units) {
        this.states = states;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        if (PriceRoles.isOfficer(official)) {
            return Mono.zip(states.on(today), states.undecided(official), states.proposed(official))
                    .map(read -> {
                        var todos = new ArrayList<Todo>();
                        read.getT1().forEach(season -> todos.addAll(ofOfficer(season, today)));
                        read.getT2().forEach(prices -> todos.add(toDecide(prices, today)));
                        read.getT3().forEach(prices -> todos.add(toRelease(prices, today)));
                        return todos;
                    });
        }
        if (official.has(Role.TOWNSHIP_CLERK)) {
            return states.silent(official, today)
                    .map(points ->
                            points.stream().map(point -> toReport(point, today)).toList());
        }
        return Mono.just(List.of());
    }

    private List<Todo> ofOfficer(SeasonState season, LocalDate today) {
        var todos = new ArrayList<Todo>();
        String scheme = "?scheme=" + season.scheme();
        if (season.todayOpen()) {
            todos.add(office(
                    "publish/" + season.scheme(),
                    season.productName() + "：复核并公布今天的价格",
                    today,
                    today,
                    "/insurance/daily-prices" + scheme + "&day=" + today));
        }
        LocalDate firstMissed = season.firstMissed();
        if (firstMissed != null) {
            todos.add(office(
                    "missed/" + season.scheme(),
                    season.productName() + "：有 " + season.missed() + " 天的价格没有公布",
                    firstMissed,
                    today,
                    "/insurance/daily-prices" + scheme + "&day=" + firstMissed));
        }
        if (season.flagged() > 0) {
            todos.add(office(
                    "flagged/" + season.scheme(),
                    season.productName() + "：有 " + season.flagged() + " 条可疑价格待复核",
                    today,
                    today,
                    "/insurance/daily-prices" + scheme));
        }
        return todos;
    }

    private Todo toDecide(Undecided prices, LocalDate today) {
        return office(
                "national/" + prices.scheme(),
                prices.productName() + "：有 " + prices.prices() + " 条国家价格待公布",
                today,
                today,
                "/insurance/national-prices?scheme=" + prices.scheme());
    }

    private Todo toRelease(Undecided prices, LocalDate today) {
        return office(
                "release/" + prices.scheme(),
                prices.productName() + "：有 " + prices.prices() + " 天的价格待另一人核准公布",
                today,
                today,
                "/insurance/daily-prices?scheme=" + prices.scheme());
    }

    private Todo office(String id, String title, LocalDate due, LocalDate today, String link) {
        String unit = PriceRoles.DEVELOPMENT_REFORM;
        return Todo.of("price/" + id, Module.INSURANCE.key(), title, unit, units.nameOf(unit), due, today, link);
    }

    private Todo toReport(SilentPoint point, LocalDate today) {
        return Todo.of(
                "price/observe/" + point.id(),
                Module.INSURANCE.key(),
                point.productName() + "：“" + point.name() + "”今天还没有填报价格",
                point.township(),
                units.nameOf(point.township()),
                today,
                today,
                "/insurance/observations?scheme=" + point.scheme());
    }
}
