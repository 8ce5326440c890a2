package county.planning.overview;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What waits for the units of the caller. */
@Repository
class Waiting {

    private final ScopedClient database;

    Waiting(ScopedClient database) {
        this.database = database;
    }

    /** The indicators that have no value for this year; a value that the document does not date is none. */
    Mono<List<Missing>> reports(String plan, int year, Official official) {
        return database.sql(official, """
                        select i.id, i.name, i.responsible as unit, u.name as unit_name
                        from indicator i join unit u on u.code = i.responsible
                        where i.plan = :plan and {own unit: i.responsible}
                          and not exists (select from observation o
                                          where o.indicator = i.id and o.period = :year and o.period_note is null)
                        order by i.position
                        """)
                .bind("plan", plan)
                .bind("year", year)
                .mapProperties(Missing.class)
                .all()
                .collectList();
    }

    /** The newest versions that colleagues of the caller have entered and that nobody has approved yet. */
    Mono<List<Unapproved>> approvals(String plan, Official official) {
        return database.sql(official, """
                        select o.id, i.id as indicator, i.name, o.period, i.responsible as unit, u.name as unit_name
                        from observation o
                        join indicator i on i.id = o.indicator
                        join unit u on u.code = i.responsible
                        where i.plan = :plan and {own unit: i.responsible}
                          and not o.approved and o.entered_by <> :me
                          and not exists (select from observation newer
                                          where newer.indicator = o.indicator and newer.period = o.period
                                            and newer.version > o.version)
                        order by o.id
                        """)
                .bind("plan", plan)
                .bind("me", official.username())
                .mapProperties(Unapproved.class)
                .all()
                .collectList();
    }

    record Missing(String id, String name, String unit, String unitName) {}

    record Unapproved(long id, String indicator, String name, int period, String unit, String unitName) {}
}
