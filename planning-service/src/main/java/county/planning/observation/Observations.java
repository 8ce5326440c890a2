package county.planning.observation;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The observations; the database lets values be added and approved, and nothing else be changed. */
@Unscoped("the figures are the whole district's, and the same for all")
public interface Observations extends Repository<Observation, Long> {

    /** All versions, oldest period and version first. */
    @Query("select * from observation where indicator = :indicator order by period, version")
    Flux<Observation> ofIndicator(String indicator);

    /** All versions of all indicators of a plan, oldest period and version first. */
    @Query("""
            select * from observation where indicator in (select id from indicator_sheet where plan = :plan)
            order by period, version
            """)
    Flux<Observation> ofPlan(String plan);

    Mono<Observation> findById(long id);

    /** Adds a version that waits for approval; returns its id, or nothing when somebody else was faster. */
    @Query("""
            insert into observation (indicator, period, version, value, source, note, origin, as_of, entered_by, entered_on)
            values (:indicator, :period, :version, :value, :source, :note, 'entered', :asOf, :by, :on)
            on conflict do nothing returning id
            """)
    Mono<Long> add(
            String indicator,
            int period,
            int version,
            BigDecimal value,
            String source,
            @Nullable String note,
            LocalDate asOf,
            String by,
            LocalDate on);

    /** Returns 1, or 0 when it is not this version, not the newest one of its period, or approved already. */
    @Modifying
    @Query("""
            update observation o set approved = true, approved_by = :by, approved_on = :on
            where o.id = :id and o.version = :version and not o.approved
              and not exists (select from observation newer
                              where newer.indicator = o.indicator and newer.period = o.period
                                and newer.version > o.version)
            """)
    Mono<Long> approve(long id, int version, String by, LocalDate on);
}
