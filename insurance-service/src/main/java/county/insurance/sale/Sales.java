package county.insurance.sale;

import county.insurance.sale.SalesSheet.Sold;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sold quantities of the policies in force. */
@Repository
class Sales {

    private static final String SELECT = """
            select id, list, scheme, township, name, identity_mask, certificate, quantity, sold_quantity as sold, version
            from policy
            where in_force_on is not null and ended_on is null
            """;

    private final DatabaseClient database;

    Sales(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<SoldPolicy>> ofList(long list) {
        return database.sql(SELECT + "and list = :list order by id")
                .bind("list", list)
                .mapProperties(SoldPolicy.class)
                .all()
                .collectList();
    }

    Mono<SoldPolicy> find(long id) {
        return database.sql(SELECT + "and id = :id")
                .bind("id", id)
                .mapProperties(SoldPolicy.class)
                .one();
    }

    Mono<Boolean> isSettled(String scheme) {
        return database.sql("select exists (select from settlement where scheme = :scheme)")
                .bind("scheme", scheme)
                .mapValue(Boolean.class)
                .one();
    }

    /** Returns 1, or 0 when somebody else has changed the policy since {@code version}. */
    Mono<Long> report(long id, int version, BigDecimal sold) {
        return database.sql("""
                        update policy set sold_quantity = :sold, version = version + 1
                        where id = :id and version = :version
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("sold", sold)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> report(long list, List<Sold> sold) {
        return database.sql("""
                        update policy p set sold_quantity = r.sold, version = p.version + 1
                        from unnest(cast(:policies as bigint[]), cast(:quantities as numeric[])) as r (policy, sold)
                        where p.id = r.policy and p.list = :list and p.sold_quantity is distinct from r.sold
                        """)
                .bind("list", list)
                .bind("policies", sold.stream().map(Sold::policy).toArray(Long[]::new))
                .bind("quantities", sold.stream().map(Sold::quantity).toArray(BigDecimal[]::new))
                .fetch()
                .rowsUpdated();
    }
}
