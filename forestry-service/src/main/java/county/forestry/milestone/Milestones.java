package county.forestry.milestone;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the calendar together with what the units have reported, as far as the caller sees. */
@Repository
class Milestones {

    private final ScopedClient database;

    Milestones(ScopedClient database) {
        this.database = database;
    }

    Mono<List<UnitMilestone>> ofYear(int year, Official official) {
        return database.sql(official, """
                        select m.id, m.title, m.due, m.source, mu.unit, u.name as unit_name,
                               r.reported_on, r.note, r.document_number, coalesce(r.version, 0) as version
                        from milestone m
                        join milestone_unit mu on mu.milestone = m.id
                        join unit u on u.code = mu.unit
                        left join milestone_report r on r.milestone = mu.milestone and r.unit = mu.unit
                        where m.year = :year and {reach unit: mu.unit}
                        order by m.position, u.position
                        """)
                .bind("year", year)
                .mapProperties(UnitMilestone.class)
                .all()
                .collectList();
    }

    /** One milestone of one unit; {@code version} is 0 as long as nothing has been reported. */
    record UnitMilestone(
            String id,
            String title,
            @Nullable LocalDate due,
            String source,
            String unit,
            String unitName,
            @Nullable LocalDate reportedOn,
            @Nullable String note,
            @Nullable String documentNumber,
            int version) {}
}
