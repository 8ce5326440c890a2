package county.disclosure.task;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.search.Hit;
import county.platform.search.SearchText;
import county.platform.search.Searchable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tasks by title, chapter and year, where a unit that the caller sees has to do with them. */
@Repository
@Order(10)
class TaskSearch implements Searchable {

    private final ScopedClient database;

    TaskSearch(ScopedClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql(caller, """
                        select '重点任务' as kind, t.no || '. ' || t.title as title, t.year || ' 年' as period, s.chapter_title as place,
                               '/disclosure/tasks/' || t.year || '/' || t.no as link
                        from task t
                        join plan_chapter s on s.year = t.year and s.chapter = t.chapter and s.section = t.section
                        where lower(concat_ws(' ', t.title, s.chapter_title, s.section_title, t.year)) like all(:patterns)
                          and exists (select from task_work w where w.year = t.year and w.no = t.no and {reach unit: w.unit})
                        order by t.year desc, t.no limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
