package county.insurance.scheme;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads versions as whole documents, and writes new ones. */
@Unscoped("schemes as issued, the same for everybody")
@Repository
class SchemeContents {

    private final DatabaseClient database;
    private final JsonMapper json;

    SchemeContents(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The versions of a scheme, newest first; none for an unknown one. */
    Mono<List<Version>> versions(String scheme) {
        return database.sql("""
                        select version, reason, issued_on, post_at(published_by, published_at) as published_by,
                               published_at
                        from scheme_content where scheme = :scheme order by version desc
                        """)
                .bind("scheme", scheme)
                .mapProperties(Version.class)
                .all()
                .collectList();
    }

    /** One version, or nothing. */
    Mono<SchemeContent> find(String scheme, int version) {
        return database.sql("select content::text from scheme_content where scheme = :scheme and version = :version")
                .bind("scheme", scheme)
                .bind("version", version)
                .mapValue(String.class)
                .one()
                .map(this::read);
    }

    /** The newest version's number, 0 for a scheme that does not exist yet. */
    Mono<Integer> newest(String scheme) {
        return database.sql("select coalesce(max(version), 0) from scheme_version where scheme = :scheme")
                .bind("scheme", scheme)
                .mapValue(Integer.class)
                .one();
    }

    /** Whether another scheme bears this name. */
    Mono<Boolean> isTaken(String name, String scheme) {
        return database.sql("select exists (select from scheme where name = :name and id <> :scheme)")
                .bind("name", name)
                .bind("scheme", scheme)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whether two contents say the same: figures count as the same when they are equal as numbers. */
    boolean same(SchemeContent one, SchemeContent other) {
        return SchemeComparison.of(json.valueToTree(one), json.valueToTree(other))
                .isEmpty();
    }

    SchemeContent read(String text) {
        return json.readValue(text, SchemeContent.class);
    }

    String write(SchemeContent content) {
        return json.writeValueAsString(content);
    }

    /** Writes a version that {@link SchemeRules} has passed; fails when that number is taken. */
    Mono<Void> add(
            String scheme,
            int version,
            SchemeContent content,
            String enteredBy,
            List<String> editors,
            String publishedBy,
            OffsetDateTime at) {
        String text = write(content);
        return execute("""
                        insert into scheme (id, year, product, product_name, name)
                        select :scheme, c.year, c.product, c."productName", c.name
                        from jsonb_to_record(cast(:content as jsonb))
                             as c (year int, product text, "productName" text, name text)
                        where :version = 1
                        """, scheme, version, text)
                .then(database.sql("""
                        insert into scheme_version (
                            scheme, version, reason, document_numbers, document_conflict, issued_on, insured, eligibility,
                            quantity_unit, quantity_rule, sum_insured, rate, premium, target_price, price_unit,
                            material_cost, full_cost, enrol_from, enrol_until, enrol_note, cover_from, cover_until,
                            payout_rule, actual_price_rule, price_origin, price_from, price_until, sold_only,
                            entered_by, editors, published_by, published_at)
                        select :scheme, :version, case when :version > 1 then c.reason end, c."documentNumbers",
                               c."documentConflict", c."issuedOn", c.insured, c.eligibility, c."quantityUnit",
                               c."quantityRule", c."sumInsured", c.rate, c."sumInsured" * c.rate, c."targetPrice",
                               c."priceUnit", c."materialCost", c."fullCost", c."enrolFrom", c."enrolUntil",
                               c."enrolNote", c."coverFrom", c."coverUntil", c."payoutRule", c."actualPriceRule",
                               c."priceOrigin", c."priceFrom", c."priceUntil", c."soldOnly",
                               :enteredBy, :editors, :publishedBy, :at
                        from jsonb_to_record(cast(:content as jsonb)) as c (
                            reason text, "documentNumbers" text[], "documentConflict" text, "issuedOn" date,
                            insured text, eligibility text[], "quantityUnit" text, "quantityRule" text,
                            "sumInsured" numeric, rate numeric, "targetPrice" numeric, "priceUnit" text,
                            "materialCost" numeric, "fullCost" numeric, "enrolFrom" date, "enrolUntil" date,
                            "enrolNote" text, "coverFrom" date, "coverUntil" date, "payoutRule" text,
                            "actualPriceRule" text, "priceOrigin" text, "priceFrom" date, "priceUntil" date,
                            "soldOnly" boolean)
                        """)
                        .bind("scheme", scheme)
                        .bind("version", version)
                        .bind("content", text)
                        .bind("enteredBy", enteredBy)
                        .bind("editors", editors.toArray(String[]::new))
                        .bind("publishedBy", publishedBy)
                        .bind("at", at)
                        .then())
                .then(execute("""
                        insert into payer_share (scheme, version, payer, percent, remainder_order)
                        select :scheme, :version, s.share ->> 'payer', (s.share ->> 'percent')::numeric, s.position
                        from jsonb_array_elements(cast(:content as jsonb) -> 'shares')
                             with ordinality as s (share, position)
                        """, scheme, version, text))
                .then(execute("""
                        insert into scheme_decision (
                            scheme, version, published_price_decimals, actual_price_decimals, growth_certificate_percent,
                            outlier_mads, outlier_day_change_percent, outlier_target_percent, outlier_point_factor,
                            notice_days, confirm_working_days, payment_months,
                            sanction_years, repeated_days, same_digit_percent)
                        select :scheme, :version, d."publishedPriceDecimals", d."actualPriceDecimals",
                               d."growthCertificatePercent", d."outlierMads", d."outlierDayChangePercent",
                               d."outlierTargetPercent", d."outlierPointFactor",
                               d."noticeDays", d."confirmWorkingDays", d."paymentMonths", d."sanctionYears",
                               d."repeatedDays", d."sameDigitPercent"
                        from jsonb_to_record(cast(:content as jsonb) -> 'decisions') as d (
                            "publishedPriceDecimals" int, "actualPriceDecimals" int,
                            "growthCertificatePercent" numeric, "outlierMads" numeric,
                            "outlierDayChangePercent" numeric, "outlierTargetPercent" numeric,
                            "outlierPointFactor" numeric, "noticeDays" int, "confirmWorkingDays" int,
                            "paymentMonths" int, "sanctionYears" int, "repeatedDays" int, "sameDigitPercent" numeric)
                        """, scheme, version, text))
                .then(addStages(scheme, version, text));
    }

    private Mono<Void> addStages(String scheme, int version, String text) {
        return execute("""
                        insert into stage (id, scheme, no)
                        select :scheme || '-' || no, :scheme, no
                        from generate_series(1, jsonb_array_length(cast(:content as jsonb) -> 'stages')) as no
                        where :version > 0
                        on conflict do nothing
                        """, scheme, version, text)
                .then(execute("""
                        insert into stage_plan (scheme, version, no, name, starts_on, ends_on, source)
                        select :scheme, :version, s.no, s.stage ->> 'name', (s.stage ->> 'from')::date,
                               (s.stage ->> 'until')::date, s.stage ->> 'source'
                        from jsonb_array_elements(cast(:content as jsonb) -> 'stages') with ordinality as s (stage, no)
                        """, scheme, version, text))
                .then(execute("""
                        insert into stage_responsible (scheme, version, no, position, unit, townships, name)
                        select :scheme, :version, s.no, r.position,
                               case when r.party ->> 'code' <> 'townships' then r.party ->> 'code' end,
                               coalesce(r.party ->> 'code' = 'townships', false),
                               case when coalesce(r.party ->> 'code', 'townships') = 'townships' then r.party ->> 'name' end
                        from jsonb_array_elements(cast(:content as jsonb) -> 'stages') with ordinality as s (stage, no)
                        cross join jsonb_array_elements(s.stage -> 'responsible') with ordinality as r (party, position)
                        """, scheme, version, text));
    }

    private Mono<Void> execute(String sql, String scheme, int version, String content) {
        return database.sql(sql)
                .bind("scheme", scheme)
                .bind("version", version)
                .bind("content", content)
                .then();
    }

    /**
     * One version in the list of all.
     *
     * @param publishedBy null for what the platform was delivered with
     */
    record Version(
            int version,
            @Nullable String reason,
            LocalDate issuedOn,
            @Nullable String publishedBy,
            @Nullable OffsetDateTime publishedAt) {}
}
