package county.disclosure.duty;

import county.disclosure.plan.Responsible;
import county.disclosure.plan.RowJson;
import county.disclosure.plan.WorkPlans;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What every unit owes once or several times a year, as far as it is owed by units that the caller sees. */
@RestController
class DutyController {

    private final ScopedClient database;
    private final WorkPlans plans;
    private final RowJson json;

    DutyController(ScopedClient database, WorkPlans plans, RowJson json) {
        this.database = database;
        this.plans = plans;
        this.json = json;
    }

    @GetMapping("/api/disclosure/duties")
    Mono<DutyList> duties(@AuthenticationPrincipal Official official, @RequestParam int year) {
        return plans.ofYear(year)
                .flatMap(plan -> duties(year, official).map(items -> new DutyList(year, plan.source(), items)));
    }

    private Mono<List<Duty>> duties(int year, Official official) {
        return database.sql(official, """
                        select d.key, d.title, d.at_least, d.due, d.task, d.source,
                               (select json_agg(json_build_object(
                                           'code', coalesce(r.unit, r.unit_group), 'name', coalesce(u.name, g.name),
                                           'group', r.unit is null, 'note', g.note) order by r.position)
                                from yearly_duty_responsible r
                                left join unit u on u.code = r.unit
                                left join named_group g on g.key = r.unit_group
                                where r.year = d.year and r.key = d.key)::text as responsible
                        from yearly_duty d
                        where d.year = :year
                          and exists (select from yearly_duty_unit o
                                      where o.year = d.year and o.key = d.key and {reach unit: o.unit})
                        order by d.position
                        """)
                .bind("year", year)
                .mapProperties(Row.class)
                .all()
                .map(row -> row.duty(json.list(row.responsible(), Responsible.class)))
                .collectList();
    }

    record DutyList(int year, String source, List<Duty> items) {}

    /**
     * @param atLeast how often each responsible unit owes it in the year
     * @param task the number of the task that asks for it too, or null
     */
    record Duty(
            String key,
            String title,
            int atLeast,
            LocalDate due,
            List<Responsible> responsible,
            @Nullable Integer task,
            String source) {}

    record Row(
            String key,
            String title,
            int atLeast,
            LocalDate due,
            @Nullable Integer task,
            String source,
            String responsible) {

        Duty duty(List<Responsible> units) {
            return new Duty(key, title, atLeast, due, units, task, source);
        }
    }
}
