package county.insurance.stage;

import county.insurance.scheme.Party;
import county.insurance.scheme.PublishedStages;
import county.insurance.scheme.StageView;
import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import county.platform.time.BusinessTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the stages of the current scheme versions. Nothing here depends on who asks. */
@Unscoped("the stages of a scheme as published; a unit's completion is kept by the database to that unit")
@Repository
public class Stages implements PublishedStages {

    private final DatabaseClient database;
    private final BusinessTime time;
    private final EveryRow everyRow;

    Stages(DatabaseClient database, BusinessTime time, EveryRow everyRow) {
        this.everyRow = everyRow;
        this.database = database;
        this.time = time;
    }

    /** The schemes of a year; none for a year without. */
    Mono<List<String>> schemesOf(int year) {
        return database.sql("select id from scheme_title where year = :year order by id")
                .bind("year", year)
                .mapValue(String.class)
                .all()
                .collectList();
    }

    /** All stages of these schemes, scheme by scheme, in the document's order. */
    public Mono<List<Stage>> of(List<String> schemes) {
        return everyRow.because(
                "how many units have completed a stage is for everybody",
                database.sql("""
                        select s.id, s.scheme, s.scheme_name, s.product_name, s.no, s.name, s.starts_on, s.ends_on,
                               s.source, count(u.unit) as units, count(c.unit) as completed,
                               count(*) filter (where c.unit is null and p.proven) as proven
                        from current_stage s
                        left join stage_unit u on u.stage = s.id
                        left join stage_completion c on c.stage = u.stage and c.unit = u.unit
                        left join stage_proof p on p.stage = u.stage and p.unit = u.unit
                        where s.scheme = any(:schemes)
                        group by s.id, s.scheme, s.scheme_name, s.product_name, s.no, s.name, s.starts_on, s.ends_on,
                                 s.source
                        order by s.scheme, s.no
                        """)
                        .bind("schemes", schemes.toArray(String[]::new))
                        .mapProperties(Stage.class)
                        .all()
                        .collectList());
    }

    @Override
    public Mono<Map<String, List<StageView>>> published(List<String> schemes) {
        return Mono.zip(of(schemes), responsible(schemes)).map(parts -> {
            var byScheme = new LinkedHashMap<String, List<StageView>>();
            parts.getT1()
                    .forEach(stage -> byScheme.computeIfAbsent(stage.scheme(), scheme -> new ArrayList<>())
                            .add(stage.view(parts.getT2().getOrDefault(stage.id(), List.of()), time.today())));
            return byScheme;
        });
    }

    /** Who answers for the stages of these schemes, by stage, in the document's order. */
    Mono<Map<String, List<Party>>> responsible(List<String> schemes) {
        return database.sql("""
                        select s.id as stage, coalesce(r.unit, case when r.townships then 'townships' end) as code,
                               coalesce(u.name, r.name) as name
                        from current_stage s
                        join stage_party r on r.scheme = s.scheme and r.version = s.version and r.no = s.no
                        left join unit u on u.code = r.unit
                        where s.scheme = any(:schemes)
                        order by s.id, r.position
                        """)
                .bind("schemes", schemes.toArray(String[]::new))
                .mapProperties(ResponsibleRow.class)
                .all()
                .collect(
                        HashMap::new,
                        (byStage, row) -> byStage.computeIfAbsent(row.stage(), stage -> new ArrayList<>())
                                .add(new Party(row.code(), row.name())));
    }

    record ResponsibleRow(String stage, @Nullable String code, String name) {}
}
