package county.insurance.enrolment;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What a step of the chain does to the policies of a list, and who has taken which. */
@Unscoped("the steps of one list, which the caller has been found to see")
@Repository
class ChainSteps {

    private final DatabaseClient database;

    ChainSteps(DatabaseClient database) {
        this.database = database;
    }

    /** The steps of a list, the first first. */
    Mono<List<Step>> of(long list) {
        return database.sql("""
                        select s.id, s.action, s.from_state, s.to_state, s.note, s.unit, u.name as unit_name,
                               post_at(s.actor, s.at) as actor_name,
                               s.at
                        from list_step s left join unit u on u.code = s.unit
                        where s.list = :list order by s.id
                        """)
                .bind("list", list)
                .mapProperties(Step.class)
                .all()
                .collectList();
    }

    /** All that somebody has ever done with a list and its policies. */
    Mono<List<ListHand>> handsOf(long list, String username) {
        return database.sql("""
                        select 'enter' as act, cast(null as text) as from_state
                        where exists (select from list_author where list = :list and username = :who)
                           or exists (select from insured_policy where list = :list and entered_by = :who)
                        union all
                        select distinct action, from_state from list_step where list = :list and actor = :who
                        """)
                .bind("list", list)
                .bind("who", username)
                .mapProperties(ListHand.class)
                .all()
                .collectList();
    }

    /** Who had a hand in what a list says, the first first. */
    Mono<List<Author>> authors(long list) {
        return database.sql("""
                        select username, min(name) as name, min(since) as since
                        from (select username, name, since from list_author where list = :list
                              union all
                              select entered_by, entered_by, min(entered_at) from insured_policy where list = :list
                              group by entered_by) a
                        group by username order by min(since), username
                        """)
                .bind("list", list)
                .mapProperties(Author.class)
                .all()
                .collectList();
    }

    /** The policies of a list, as they go on the insurer's sheet. */
    Mono<List<ToInspect>> toInspect(long list) {
        return database.sql("""
                        select id, name, identity_mask, quantity, farmer, certificate, collected_on
                        from insured_policy where list = :list and ended_on is null order by id
                        """)
                .bind("list", list)
                .mapProperties(ToInspect.class)
                .all()
                .collectList();
    }

    /** @param farmer the farmer's own share of the premium, in yuan */
    record ToInspect(
            long id,
            String name,
            String identityMask,
            BigDecimal quantity,
            BigDecimal farmer,
            @Nullable String certificate,
            @Nullable LocalDate collectedOn) {}

    /** Somebody who had a hand in a list, and since when. */
    record Author(String username, String name, OffsetDateTime since) {}

    /** One step in a list's history. */
    record Step(
            long id,
            String action,
            String fromState,
            String toState,
            @Nullable String note,
            @Nullable String unit,
            @Nullable String unitName,
            String actorName,
            OffsetDateTime at) {}
}
