package county.insurance.national;

import county.insurance.duty.InsuranceDuty;
import county.insurance.point.PriceRoles;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.reach.Unscoped;
import county.platform.summary.Todo;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The national prices that wait for another officer than the one who entered them. */
@Unscoped("national prices, of no unit")
@Repository
public class NationalTodos {

    private final DatabaseClient database;
    private final UnitDirectory units;

    NationalTodos(DatabaseClient database, UnitDirectory units) {
        this.database = database;
        this.units = units;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        return PriceRoles.isOfficer(official)
                ? undecided(official)
                        .map(schemes -> schemes.stream()
                                .map(prices -> toDecide(official, prices, today))
                                .toList())
                : Mono.just(List.of());
    }

    private Mono<List<Undecided>> undecided(Official official) {
        return database.sql("""
                        select n.scheme, s.product_name, count(*) as prices
                        from national_price n
                        join current_scheme s on s.scheme = n.scheme
                        where n.state = 'entered' and n.entered_by <> :username
                        group by n.scheme, s.product_name order by n.scheme
                        """)
                .bind("username", official.username())
                .mapProperties(Undecided.class)
                .all()
                .collectList();
    }

    private Todo toDecide(Official official, Undecided prices, LocalDate today) {
        String unit = official.unitWith(InsuranceDuty.MONITORS_PRICES);
        return Todo.of(
                        "price/national/" + prices.scheme(),
                        Module.INSURANCE.key(),
                        prices.productName() + "：有 " + prices.prices() + " 条国家价格待公布",
                        unit,
                        units.nameOf(unit),
                        today,
                        today,
                        "/insurance/national-prices?scheme=" + prices.scheme())
                .blocking(prices.prices(), "条国家价格等着公布");
    }

    record Undecided(String scheme, String productName, long prices) {}
}
