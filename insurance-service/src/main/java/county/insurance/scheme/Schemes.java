package county.insurance.scheme;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the current version of each scheme. */
@Unscoped("schemes as issued, the same for everybody")
@Repository
public class Schemes {

    private static final String CURRENT = """
            select scheme as id, name, product, product_name, year, version, reason as version_reason,
                   document_numbers, document_conflict, issued_on, insured, eligibility, quantity_unit, quantity_rule,
                   sum_insured, rate, premium, target_price, price_unit, full_cost, material_cost,
                   enrol_from, enrol_until, enrol_note, cover_from, cover_until, payout_rule, actual_price_rule,
                   price_origin, price_from, price_until, sold_only
            from current_scheme
            """;

    private final DatabaseClient database;

    Schemes(DatabaseClient database) {
        this.database = database;
    }

    /** All schemes, newest first. */
    public Mono<List<Scheme>> all() {
        return database.sql(CURRENT + "order by year desc, issued_on, id")
                .mapProperties(Scheme.class)
                .all()
                .collectList();
    }

    /** One scheme, or nothing. */
    public Mono<Scheme> find(String id) {
        return database.sql(CURRENT + "where scheme = :id")
                .bind("id", id)
                .mapProperties(Scheme.class)
                .one();
    }

    /** The terms of a scheme's current version, or nothing. */
    public Mono<Terms> terms(String id) {
        List<String> one = List.of(id);
        return find(id).flatMap(scheme -> Mono.zip(shares(one), decisions(one))
                .map(read -> new Terms(
                        scheme,
                        read.getT1().getOrDefault(id, List.of()),
                        Objects.requireNonNull(read.getT2().get(id), "decisions"))));
    }

    /** Who pays what of each scheme's premium, by scheme, in the order farmer, district, city, province. */
    Mono<Map<String, List<PayerShare>>> shares(List<String> schemes) {
        return database.sql("""
                        select s.scheme, p.payer, payer.label, p.percent, s.premium
                        from current_scheme s
                        join payer_share p on p.scheme = s.scheme and p.version = s.version
                        join payer on payer.code = p.payer
                        where s.scheme = any(:schemes) order by payer.position
                        """)
                .bind("schemes", schemes.toArray(String[]::new))
                .mapProperties(ShareRow.class)
                .all()
                .collect(
                        HashMap::new,
                        (byScheme, row) -> byScheme.computeIfAbsent(row.scheme(), scheme -> new ArrayList<>())
                                .add(PayerShare.of(row.payer(), row.label(), row.percent(), row.premium())));
    }

    /** Our decisions for each scheme, by scheme. */
    Mono<Map<String, Decisions>> decisions(List<String> schemes) {
        return database.sql("""
                        select d.scheme, d.published_price_decimals, d.actual_price_decimals,
                               d.growth_certificate_percent, d.outlier_mads, d.outlier_day_change_percent,
                               d.outlier_target_percent, d.outlier_point_factor,
                               d.notice_days, d.confirm_working_days, d.payment_months, d.sanction_years,
                               d.repeated_days, d.same_digit_percent
                        from current_scheme s
                        join scheme_decision d on d.scheme = s.scheme and d.version = s.version
                        where s.scheme = any(:schemes)
                        """)
                .bind("schemes", schemes.toArray(String[]::new))
                .mapProperties(DecisionRow.class)
                .all()
                .collectMap(DecisionRow::scheme, DecisionRow::decisions);
    }

    record ShareRow(String scheme, String payer, String label, BigDecimal percent, BigDecimal premium) {}

    record DecisionRow(
            String scheme,
            @Nullable Integer publishedPriceDecimals,
            int actualPriceDecimals,
            BigDecimal growthCertificatePercent,
            @Nullable BigDecimal outlierMads,
            @Nullable BigDecimal outlierDayChangePercent,
            BigDecimal outlierTargetPercent,
            BigDecimal outlierPointFactor,
            int noticeDays,
            int confirmWorkingDays,
            int paymentMonths,
            int sanctionYears,
            int repeatedDays,
            BigDecimal sameDigitPercent) {

        Decisions decisions() {
            return new Decisions(
                    publishedPriceDecimals,
                    actualPriceDecimals,
                    growthCertificatePercent,
                    outlierMads,
                    outlierDayChangePercent,
                    outlierTargetPercent,
                    outlierPointFactor,
                    noticeDays,
                    confirmWorkingDays,
                    paymentMonths,
                    sanctionYears,
                    repeatedDays,
                    sameDigitPercent);
        }
    }
}
