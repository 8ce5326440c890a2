package county.insurance.stage;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.summary.Tally;
import county.platform.summary.UnitTally;
import county.platform.summary.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what each unit has completed of the stages it answers for, as far as the caller sees. */
@Repository
public class UnitStages {

    private final ScopedClient scoped;

    UnitStages(ScopedClient scoped) {
        this.scoped = scoped;
    }

    /** Every visible unit's part of every stage of these schemes. */
    public Mono<List<UnitStage>> of(List<String> schemes, Official official) {
        return scoped.sql(official, """
                        select s.id as stage, s.product_name || '：' || s.name as title, s.ends_on, u.unit, u.unit_name,
                               c.completed_on, c.note, coalesce(c.version, 0) as version
                        from current_stage s
                        join stage_unit u on u.stage = s.id
                        left join stage_completion c on c.stage = u.stage and c.unit = u.unit
                        where s.scheme = any(:schemes) and {reach unit: u.unit}
                        order by s.scheme, s.no, u.position
                        """)
                .bind("schemes", schemes.toArray(String[]::new))
                .mapProperties(UnitStage.class)
                .all()
                .collectList();
    }

    /** What the caller's own units have to complete and have not: stages that have begun, or begin soon. */
    public Mono<List<UnitStage>> waitingFor(Official official, LocalDate today) {
        return scoped.sql(official, """
                        select s.id as stage, s.product_name || '：' || s.name as title, s.ends_on, u.unit, u.unit_name,
                               cast(null as date) as completed_on, cast(null as text) as note, 0 as version
                        from current_stage s
                        join stage_unit u on u.stage = s.id
                        where {own unit: u.unit} and s.starts_on <= :near
                          and not exists (select from stage_completion c where c.stage = u.stage and c.unit = u.unit)
                        order by s.ends_on nulls last, s.id, u.position
                        """)
                .bind("near", today.plusDays(Urgency.NEAR))
                .mapProperties(UnitStage.class)
                .all()
                .collectList();
    }

    /** Each visible unit's tally over all stages it answers for, as of {@code today}. */
    public Mono<List<UnitTally>> tallies(Official official, LocalDate today) {
        return scoped.sql(official, """
                        select u.unit as code, u.unit_name as name,
                               count(c.unit) as done,
                               count(*) filter (where c.unit is null and s.ends_on < :today) as late,
                               count(*) filter (where c.unit is null and s.ends_on between :today and :near) as at_risk,
                               count(*) filter (where c.unit is null and (s.ends_on is null or s.ends_on > :near)) as open
                        from current_stage s
                        join stage_unit u on u.stage = s.id
                        left join stage_completion c on c.stage = u.stage and c.unit = u.unit
                        where {reach unit: u.unit}
                        group by u.unit, u.unit_name, u.position order by u.position
                        """)
                .bind("today", today)
                .bind("near", today.plusDays(Urgency.NEAR))
                .mapProperties(TallyRow.class)
                .all()
                .map(TallyRow::tally)
                .collectList();
    }

    record TallyRow(String code, String name, long done, long late, long atRisk, long open) {

        UnitTally tally() {
            return new UnitTally(code, name, new Tally(done, late, atRisk, open));
        }
    }
}
