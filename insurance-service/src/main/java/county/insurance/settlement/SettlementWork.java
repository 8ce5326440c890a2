package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The schemes on whose settlement somebody has something to do. */
@Unscoped("which schemes have ended, of no unit; each read of rows has its scope")
@Repository
class SettlementWork {

    private final DatabaseClient database;
    private final SettlementSeasons seasons;
    private final Settlements settlements;
    private final UnfinishedLists unfinished;
    private final ScopedClient scoped;

    SettlementWork(
            DatabaseClient database,
            SettlementSeasons seasons,
            Settlements settlements,
            UnfinishedLists unfinished,
            ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
        this.seasons = seasons;
        this.settlements = settlements;
        this.unfinished = unfinished;
    }

    /** The schemes with policies in force whose price window is over. */
    Mono<List<String>> ended(LocalDate today) {
        return database.sql("""
                        select s.scheme from current_scheme s
                        where s.price_until < :today and s.scheme <> all (array(select idle_period(:today)))
                          and exists (select from insured_policy p
                                      where p.scheme = s.scheme and p.in_force_on is not null and p.ended_on is null)
                        order by s.scheme
                        """)
                .bind("today", today)
                .mapValue(String.class)
                .all()
                .collectList();
    }

    Mono<Standing> standing(Official official, String scheme, LocalDate today) {
        return Mono.zip(seasons.of(scheme, today), settlements.of(official, scheme), unfinished.of(official, scheme))
                .map(read -> {
                    Season season = read.getT1();
                    var terms = season.terms().scheme();
                    return new Standing(
                            scheme,
                            terms.productName(),
                            terms.coverUntil(),
                            read.getT2(),
                            NextAct.of(season, read.getT2(), read.getT3().size(), today));
                });
    }

    /** How many policies of a scheme are in force, as far as the caller sees. */
    Mono<Long> policies(Official official, String scheme) {
        return scoped.sql(official, """
                        select count(*)
                        from insured_policy p
                        join village_list l on l.id = p.list
                        where p.scheme = :scheme and p.in_force_on is not null and p.ended_on is null
                          and {reach township: p.township | insurer: l.insurer}
                        """)
                .bind("scheme", scheme)
                .mapValue(Long.class)
                .one();
    }

    /** Policies of the caller's townships whose sold quantity is needed and not known. */
    Mono<List<Unsold>> soldMissing(Official official, String scheme) {
        return scoped.sql(official, """
                        select p.township as unit, u.name as unit_name, count(*) as policies
                        from insured_policy p
                        join scheme_terms t on t.scheme = p.scheme and t.version = p.scheme_version
                        join unit u on u.code = p.township
                        where p.scheme = :scheme and p.in_force_on is not null and p.ended_on is null
                          and t.sold_only and p.sold_quantity is null and {own township: p.township}
                        group by p.township, u.name, u.position order by u.position
                        """)
                .bind("scheme", scheme)
                .mapProperties(Unsold.class)
                .all()
                .collectList();
    }

    /** Policies of a township that wait for their sold quantity. */
    record Unsold(String unit, String unitName, long policies) {}
}
