package county.insurance.sale;

import county.insurance.sale.SalesSheet.Sold;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sold quantities of the policies in force. */
@Unscoped("the policies of one list, which the caller has been found to see")
@Repository
class Sales {

    private static final String SELECT = """
            select id, list, scheme, township, name, identity_mask, certificate, quantity, sold_quantity as sold,
                   coalesce(sold_quantity > quantity, false) as above_insured, version
            from insured_policy
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

    /** Keeps a report. */
    Mono<Long> report(SoldPolicy before, BigDecimal sold, String reason, String by, OffsetDateTime at) {
        var sql = database.sql("""
                        insert into sale_report (policy, before, sold, reason, reported_by, reported_at)
                        values (:id, :before, :sold, nullif(:reason, ''), :by, :at)
                        """)
                .bind("id", before.id())
                .bind("sold", sold)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at);
        return (before.sold() == null ? sql.bindNull("before", BigDecimal.class) : sql.bind("before", before.sold()))
                .fetch()
                .rowsUpdated();
    }

    /** Keeps the reports that say something new, before they change the policies, and says how many that are. */
    Mono<Long> report(long list, List<Sold> sold, String reason, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into sale_report (policy, before, sold, reason, reported_by, reported_at)
                        select p.id, p.sold_quantity, r.sold, case when p.sold_quantity is not null then nullif(:reason, '') end,
                               :by, :at
                        from unnest(cast(:policies as bigint[]), cast(:quantities as numeric[])) as r (policy, sold)
                        join insured_policy p on p.id = r.policy and p.list = :list
                        where p.sold_quantity is distinct from r.sold
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
