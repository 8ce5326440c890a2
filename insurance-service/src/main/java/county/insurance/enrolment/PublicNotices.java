package county.insurance.enrolment;

import county.platform.problem.Refused;
import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What is posted in the villages, for everybody: name, quantity, premium and sum insured, and nothing else
 * (章政办发〔2023〕11号, part 5 (3)).
 */
@Unscoped("posted for everybody")
@RestController
class PublicNotices {

    private static final String NOTICE = """
            select n.id, l.scheme, s.name as scheme_name, v.quantity_unit, l.township, u.name as township_name,
                   l.village, vi.name as village_name, l.no, n.starts_on, n.ends_on,
                   (select count(*) from insured_policy p where p.list = l.id and p.ended_on is null) as policies
            from notice n
            join village_list l on l.id = n.list
            join scheme_title s on s.id = l.scheme
            join scheme_terms v on v.scheme = l.scheme and v.version = l.scheme_version
            join unit u on u.code = l.township
            join place vi on vi.code = l.village
            where n.state = 'running'
            """;

    private final DatabaseClient database;
    private final BusinessTime time;
    private final EveryRow everyRow;

    PublicNotices(DatabaseClient database, BusinessTime time, EveryRow everyRow) {
        this.everyRow = everyRow;
        this.database = database;
        this.time = time;
    }

    /** The notices that run today. */
    @GetMapping("/api/insurance/public/notices")
    Mono<NoticePage> notices(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        checkLimit(limit);
        return everyRow.because(
                "a notice is posted for everybody",
                database.sql(NOTICE + """
                         and n.starts_on <= :today and n.id > :after and (:township = '' or l.township = :township)
                        order by n.id limit :limit
                        """)
                        .bind("today", time.today())
                        .bind("after", after)
                        .bind("township", township)
                        .bind("limit", limit)
                        .mapProperties(PostedNotice.class)
                        .all()
                        .collectList()
                        .map(rows -> new NoticePage(
                                rows,
                                rows.size() < limit ? null : rows.getLast().id())));
    }

    /** One running notice with its first lines; the others follow page by page. */
    @GetMapping("/api/insurance/public/notices/{id}")
    Mono<PostedList> notice(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit) {
        checkLimit(limit);
        return everyRow.because(
                "a notice is posted for everybody",
                database.sql(NOTICE + " and n.id = :id")
                        .bind("id", id)
                        .mapProperties(PostedNotice.class)
                        .one()
                        .switchIfEmpty(Mono.error(() -> Refused.notFound("这份公示，可能已经结束")))
                        .flatMap(posted -> lines(id, after, limit)
                                .map(lines -> new PostedList(
                                        posted,
                                        lines,
                                        lines.size() < limit
                                                ? null
                                                : lines.getLast().no()))));
    }

    private Mono<List<Line>> lines(long notice, long after, int limit) {
        return database.sql("""
                        select p.no, p.name, p.quantity, p.premium, p.sum_insured, p.grown
                        from (select row_number() over (order by p.id) as no, p.name, p.quantity, p.premium,
                                     p.sum_insured, st.grown
                              from insured_policy p
                              join policy_standing st on st.id = p.id
                              join notice n on n.list = p.list
                              where n.id = :notice and p.ended_on is null) p
                        where p.no > :after order by p.no limit :limit
                        """)
                .bind("notice", notice)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(Line.class)
                .all()
                .collectList();
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 500) {
            throw Refused.malformed("limit", "每页条数须在 1 到 500 之间。");
        }
    }

    record PostedNotice(
            long id,
            String scheme,
            String schemeName,
            String quantityUnit,
            String township,
            String townshipName,
            String village,
            String villageName,
            int no,
            LocalDate startsOn,
            LocalDate endsOn,
            long policies) {}

    /** @param grown whether the quantity is clearly above last year's, which the village has certified */
    record Line(long no, String name, BigDecimal quantity, BigDecimal premium, BigDecimal sumInsured, boolean grown) {}

    /** @param next the id to go on after, or null on the last page */
    record NoticePage(List<PostedNotice> items, @Nullable Long next) {}

    /** @param next the line to go on after, or null on the last page */
    record PostedList(
            PostedNotice notice, List<Line> items, @Nullable Long next) {}
}
