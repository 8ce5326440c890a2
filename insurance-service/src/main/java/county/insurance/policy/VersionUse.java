package county.insurance.policy;

import county.insurance.scheme.SchemeUse;
import county.platform.reach.Unscoped;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts what rests on each version of a scheme: a policy is a contract once the insurer has issued its certificate. */
@Unscoped("counts what rests on a scheme, for the officers who change it and see every unit")
@Repository
class VersionUse implements SchemeUse {

    private final DatabaseClient database;

    VersionUse(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Use>> of(String scheme) {
        return database.sql("""
                        select scheme_version as version,
                               count(*) filter (where certificate is not null or in_force_on is not null) as contracts,
                               count(*) filter (where certificate is null and in_force_on is null) as underway
                        from policy
                        where scheme = :scheme and ended_on is null
                        group by scheme_version order by scheme_version
                        """)
                .bind("scheme", scheme)
                .mapProperties(Use.class)
                .all()
                .collectList();
    }
}
