package county.insurance.enrolment;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.reach.ScopedClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which lists wait for whom, and what the lists of a scheme come to. */
@Repository
public class WaitingLists {

    /**
     * A list waits for one unit at a time, except that objections wait while a notice runs. What was not underwritten
     * before the cover began waits for nobody but the bureau that reviews enrolment, who ends it.
     */
    private static final String WAITING = """
            with mine as (
                select l.id, l.scheme, l.state, l.returned is not null as returned, l.township, l.insurer,
                       s.product_name, v.enrol_until, v.cover_from, v.price_until,
                       v.cover_from <= :today and coalesce(l.underwritten_on >= v.cover_from, true) as uncovered
                from village_list l
                join scheme_title s on s.id = l.scheme
                join scheme_terms v on v.scheme = l.scheme and v.version = l.scheme_version
                where l.state not in ('in-force', 'ended')),
            work as (
                select scheme, product_name, township as unit, case when returned then 'mend' else 'enter' end as kind,
                       case when returned then cover_from - 1 else enrol_until end as due
                from mine where state = 'draft' and not uncovered
                union all
                select scheme, product_name, township, case when returned then 'mend' else 'submit' end, cover_from - 1
                from mine where state = 'noticed' and not uncovered
                union all
                select m.scheme, m.product_name, m.township, 'close', n.ends_on + 1
                from mine m join notice n on n.list = m.id and n.state = 'running' and n.ends_on < :today
                where m.state = 'notice' and not uncovered
                  and not exists (select from objection o where o.notice = n.id and o.resolved_on is null)
                union all
                select m.scheme, m.product_name, m.township, 'answer', n.ends_on
                from mine m
                join notice n on n.list = m.id and n.state = 'running'
                join objection o on o.notice = n.id and o.resolved_on is null
                where not uncovered
                union all
                select scheme, product_name, insurer, 'underwrite', cover_from - 1
                from mine where state = 'insurer' and not uncovered
                union all
                select scheme, product_name, :development, 'approve-development', cover_from - 1
                from mine where state = 'development' and not uncovered
                union all
                select scheme, product_name, :finance, 'approve-finance', cover_from - 1
                from mine where state = 'finance' and not uncovered
                union all
                select scheme, product_name, :development, 'end', price_until
                from mine m where uncovered and exists (select from insured_policy p where p.list = m.id))
            select w.scheme, w.product_name, w.unit, u.name as unit_name, w.kind, count(*) as lists, min(w.due) as due
            from work w join unit u on u.code = w.unit
            where {own unit: w.unit}
            group by w.scheme, w.product_name, w.unit, u.name, w.kind
            order by 1, 5
            """;

    private final ScopedClient scoped;

    WaitingLists(ScopedClient scoped) {
        this.scoped = scoped;
    }

    /** What waits for the caller's units. */
    Mono<List<Waiting>> of(Official official, LocalDate today) {
        if (!official.has(Role.TOWNSHIP_CLERK) && !official.has(Role.INSURER) && !official.has(Role.BUREAU_OFFICER)) {
            return Mono.just(List.of());
        }
        return scoped.sql(official, WAITING)
                .bind("today", today)
                .bind(
                        "development",
                        official.findUnitWith(InsuranceDuty.REVIEWS_ENROLMENT).orElse(""))
                .bind(
                        "finance",
                        official.findUnitWith(InsuranceDuty.REVIEWS_SUBSIDY).orElse(""))
                .mapProperties(Waiting.class)
                .all()
                .collectList();
    }

    /** What is in force of these schemes, as far as the caller sees. */
    Mono<List<InForce>> inForce(Official official, List<String> schemes) {
        return scoped.sql(official, """
                        select s.scheme, s.product_name, s.quantity_unit, count(p.id) as policies,
                               coalesce(sum(p.quantity), 0) as quantity, coalesce(sum(p.premium), 0) as premium
                        from current_scheme s
                        join insured_policy p on p.scheme = s.scheme and p.in_force_on is not null and p.ended_on is null
                        join village_list l on l.id = p.list
                        where s.scheme = any(:schemes)
                          and {reach township: p.township | insurer: l.insurer}
                        group by s.scheme, s.product_name, s.quantity_unit order by s.scheme
                        """)
                .bind("schemes", schemes.toArray(String[]::new))
                .mapProperties(InForce.class)
                .all()
                .collectList();
    }

    /** Lists of one scheme that wait for one unit in the same way, the earliest day of them. */
    record Waiting(
            String scheme, String productName, String unit, String unitName, String kind, long lists, LocalDate due) {}

    record InForce(
            String scheme,
            String productName,
            String quantityUnit,
            long policies,
            BigDecimal quantity,
            BigDecimal premium) {}

    public record Outstanding(String scheme, String productName, BigDecimal amount) {}
}
