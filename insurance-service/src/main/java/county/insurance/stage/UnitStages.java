package county.insurance.stage;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
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
                               c.completed_on, c.note, coalesce(c.version, 0) as version, p.evidence,
                               coalesce(p.proven, false) as proven
                        from current_stage s
                        join stage_unit u on u.stage = s.id
                        left join stage_completion c on c.stage = u.stage and c.unit = u.unit
                        left join stage_proof p on p.stage = u.stage and p.unit = u.unit
                        where s.scheme = any(:schemes) and {reach unit: u.unit}
                        order by s.scheme, s.no, u.position
                        """)
                .bind("schemes", schemes.toArray(String[]::new))
                .mapProperties(UnitStage.class)
                .all()
                .collectList();
    }
}
