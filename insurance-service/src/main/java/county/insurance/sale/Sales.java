package county.insurance.sale;

import county.insurance.sale.SalesSheet.Sold;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sold quantities of the policies in force. */
@Repository
class Sales {

    private static final String SELECT = """
            select id, list, scheme, township, name, identity_mask, certificate, quantity, sold_quantity as sold,
                   coalesce(sold_quantity > quantity, false) as above_insured, version
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

    /** Returns 1, or 0 when somebody else has changed the policy since {@code version}. */
    Mono<Long> report(SoldPolicy before, int version, BigDecimal sold, String reason, String by, OffsetDateTime at) {
        return database.sql("""
                        with reported as (
                            update policy set sold_quantity = :sold, version = version + 1
                            where id = :id and version = :version
                            returning id)
                        insert into sale_report (policy, before, sold, reason, reported_by, reported_at)
                        select r.id, p.sold_quantity, :sold, nullif(:reason, ''), :by, :at
                        from reported r join policy p on p.id = r.id
                        """)
                .bind("id", before.id())
                .bind("version", version)
                .bind("sold", sold)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** Reports what says something new, and says how many that were. */
    Mono<Long> report(long list, List<Sold> sold, String reason, String by, OffsetDateTime at) {
        return database.sql("""
                        with new as (
                            select p.id, p.sold_quantity as before, r.sold
                            from unnest(cast(:policies as bigint[]), cast(:quantities as numeric[])) as r (policy, sold)
                            join policy p on p.id = r.policy and p.list = :list
                            where p.sold_quantity is distinct from r.sold),
                        reported as (
                            update policy p set sold_quantity = n.sold, version = p.version + 1
                            from new n where p.id = n.id)
                        insert into sale_report (policy, before, sold, reason, reported_by, reported_at)
                        select id, before, sold, case when before is not null then nullif(:reason, '') end, :by, :at from new
                        """)
                .bind("list", list)
                .bind("policies", sold.stream().map(Sold::policy).toArray(Long[]::new))
                .bind("quantities", sold.stream().map(Sold::quantity).toArray(BigDecimal[]::new))
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }
}
