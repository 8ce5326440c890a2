package county.platform.work;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.time.BusinessTime;
import java.util.List;
import reactor.core.publisher.Mono;

/** Reads from the view {@code unit_work} what is owed in a year, as far as the caller sees, the nearest day first. */
class DueReader {

    private final ScopedClient database;
    private final BusinessTime time;

    DueReader(ScopedClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    Mono<List<DueWork>> ofYear(Official caller, int year) {
        return database.sql(caller, """
                        select w.kind, w.subject, w.due, w.opens, w.unit, u.name as unit_name, w.state, w.evidence, w.link
                        from unit_work w join unit u on u.code = w.unit
                        where w.year = :year and {reach unit: w.unit}
                        order by w.due nulls last, w.kind, w.subject, u.position
                        """)
                .bind("year", year)
                .mapProperties(DueWork.Row.class)
                .all()
                .collectList()
                .map(rows -> DueWork.of(rows, time.today()));
    }
}
