package county.insurance.scheme;

import county.insurance.scheme.Schemes.DecisionRow;
import county.insurance.scheme.Schemes.ShareRow;
import county.platform.reach.Unscoped;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The terms of any version of a scheme: a list stays with the version under which it was opened, whatever is published
 * afterwards.
 */
@Unscoped("schemes as issued, the same for everybody")
@Repository
public class FormerTerms {

    private static final String SCHEME = """
            select s.id, s.name, s.product, s.product_name, s.year, v.version, v.reason as version_reason,
                   v.document_numbers, v.document_conflict, v.issued_on, v.insured, v.eligibility, v.quantity_unit,
                   v.quantity_rule, v.sum_insured, v.rate, v.premium, v.target_price, v.price_unit, v.full_cost,
                   v.material_cost, v.enrol_from, v.enrol_until, v.enrol_note, v.cover_from, v.cover_until,
                   v.payout_rule, v.actual_price_rule, v.price_origin, v.price_from, v.price_until, v.sold_only
            from scheme s join scheme_version v on v.scheme = s.id
            where v.scheme = :scheme and v.version = :version
            """;

    private final DatabaseClient database;

    FormerTerms(DatabaseClient database) {
        this.database = database;
    }

    /** The terms of one version, or nothing. */
    public Mono<Terms> of(String scheme, int version) {
        return version(SCHEME, scheme, version)
                .mapProperties(Scheme.class)
                .one()
                .flatMap(found -> Mono.zip(shares(scheme, version), decisions(scheme, version))
                        .map(read -> new Terms(found, read.getT1(), read.getT2())));
    }

    private Mono<List<PayerShare>> shares(String scheme, int version) {
        return version("""
                        select v.scheme, p.payer, payer.label, p.percent, v.premium
                        from scheme_version v
                        join payer_share p on p.scheme = v.scheme and p.version = v.version
                        join payer on payer.code = p.payer
                        where v.scheme = :scheme and v.version = :version order by payer.position
                        """, scheme, version)
                .mapProperties(ShareRow.class)
                .all()
                .map(row -> PayerShare.of(row.payer(), row.label(), row.percent(), row.premium()))
                .collectList();
    }

    private Mono<Decisions> decisions(String scheme, int version) {
        return version(
                        "select d.* from scheme_decision d where d.scheme = :scheme and d.version = :version",
                        scheme,
                        version)
                .mapProperties(DecisionRow.class)
                .one()
                .map(DecisionRow::decisions);
    }

    private GenericExecuteSpec version(String sql, String scheme, int version) {
        return database.sql(sql).bind("scheme", scheme).bind("version", version);
    }
}
