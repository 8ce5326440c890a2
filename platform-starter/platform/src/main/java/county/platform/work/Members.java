package county.platform.work;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.reach.ScopedClient;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who works for a unit in this module, as far as they have ever looked at what there is to do. */
class Members {

    /** Decision: who has not been here for a year is nobody to hand work over to. */
    private static final int DAYS = 365;

    private final ScopedClient database;
    private final BusinessTime time;

    Members(ScopedClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Remembers the caller; once a day, and when their post or roles are others. */
    Mono<Void> seen(Official official) {
        return database.sql(official, """
                        insert into unit_member as m (unit, username, name, roles, seen_on)
                        select u.code, :username, :name, :roles, :today from unit u where {own unit: u.code}
                        on conflict (unit, username) do update
                            set name = excluded.name, roles = excluded.roles, seen_on = excluded.seen_on
                            where (m.name, m.roles, m.seen_on) is distinct from
                                  (excluded.name, excluded.roles, excluded.seen_on)
                        """)
                .bind("username", official.username())
                .bind("name", official.name())
                .bind("roles", roles(official))
                .bind("today", time.today())
                .then();
    }

    /** The caller's colleagues: of the same unit, and in one of the same roles. */
    Mono<List<Colleague>> colleagues(Official official) {
        return database.sql(official, """
                        select m.username, m.name, m.unit, m.seen_on from unit_member m
                        where {own unit: m.unit} and m.username <> :me and m.roles && :roles and m.seen_on >= :since
                        order by m.unit, m.name, m.username limit 200
                        """)
                .bind("me", official.username())
                .bind("roles", roles(official))
                .bind("since", time.today().minusDays(DAYS))
                .mapProperties(Colleague.class)
                .all()
                .collectList();
    }

    private static String[] roles(Official official) {
        return official.roles().stream().map(Role::claim).sorted().toArray(String[]::new);
    }

    /**
     * Somebody to whom work can be handed over.
     *
     * @param name the post, for people to read
     * @param seenOn when they last looked at what there is to do
     */
    record Colleague(String username, String name, String unit, LocalDate seenOn) {}
}
