package county.disclosure.task;

import county.disclosure.plan.Responsible;
import county.disclosure.plan.RowJson;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the plan's tasks together with how far the units are, each task in one row. */
@Repository
class Tasks {

    private final ScopedClient database;
    private final RowJson json;

    Tasks(ScopedClient database, RowJson json) {
        this.database = database;
        this.json = json;
    }

    /** The selected tasks, in the plan's order; a task that is none of the selected units' is left out. */
    Mono<List<Task>> select(Official official, Selection selection, LocalDate today) {
        return database.sql(official, """
                        with work as (
                            select w.*, w.state <> 'accepted' and coalesce(w.due < :today, false) as overdue
                            from task_work w
                            where w.year = :year and (:no = 0 or w.no = :no) and {reach unit: w.unit}
                              and (:unit = '' or w.unit = :unit)
                        )
                        select t.no, s.chapter_title as chapter, s.section_title as section, t.title,
                               t.deadline_kind, t.due, t.deadline_inherited, t.responsible_inherited,
                               (select json_agg(json_build_object(
                                           'code', coalesce(r.unit, r.unit_group), 'name', coalesce(u.name, g.name),
                                           'group', r.unit is null, 'note', g.note) order by r.position)
                                from task_responsible r
                                left join unit u on u.code = r.unit
                                left join named_group g on g.key = r.unit_group
                                where r.year = t.year and r.no = t.no)::text as responsible,
                               count(*) filter (where w.state = 'not-started') as not_started,
                               count(*) filter (where w.state = 'in-progress') as in_progress,
                               count(*) filter (where w.state = 'submitted') as submitted,
                               count(*) filter (where w.state = 'accepted') as accepted,
                               count(*) filter (where w.state = 'returned') as returned,
                               count(*) filter (where w.overdue) as overdue,
                               count(*) as total,
                               (case when :each then json_agg(json_build_object(
                                    'unit', w.unit, 'unitName', w.unit_name, 'due', w.due, 'state', w.state,
                                    'note', w.note, 'evidence', w.evidence, 'submittedBy', w.submitted_by,
                                    'changedAt', w.changed_at, 'version', w.version) order by w.unit_position)
                                end)::text as units
                        from work w
                        join task t on t.year = w.year and t.no = w.no
                        join plan_chapter s on s.year = t.year and s.chapter = t.chapter and s.section = t.section
                        group by t.year, t.no, s.chapter_title, s.section_title
                        having :state = '' or bool_or(case when :state = 'overdue' then w.overdue else w.state = :state end)
                        order by t.no
                        """)
                .bind("today", today)
                .bind("year", selection.year())
                .bind("no", selection.no())
                .bind("unit", selection.unit())
                .bind("each", selection.eachUnit())
                .bind("state", selection.state())
                .mapProperties(Row.class)
                .all()
                .map(this::task)
                .collectList();
    }

    private Task task(Row row) {
        return new Task(
                row,
                json.list(row.responsible(), Responsible.class),
                row.units() == null ? null : json.list(row.units(), UnitWork.class));
    }

    /** @param units the selected units' work, or null when only the tally was asked for */
    record Task(
            Row row,
            List<Responsible> responsible,
            @Nullable List<UnitWork> units) {}

    record Row(
            int no,
            String chapter,
            String section,
            String title,
            String deadlineKind,
            @Nullable LocalDate due,
            boolean deadlineInherited,
            boolean responsibleInherited,
            String responsible,
            long notStarted,
            long inProgress,
            long submitted,
            long accepted,
            long returned,
            long overdue,
            long total,
            @Nullable String units) {}
}
