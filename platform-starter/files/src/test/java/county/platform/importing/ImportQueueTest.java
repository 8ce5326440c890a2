package county.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.reach.EveryRow;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose file is checked next. Everything happens in one transaction that nobody else sees. */
@OrchardTest
class ImportQueueTest {

    private static final String XIUHUI = "370114008";
    private static final String MINGSHUI = "370114001";
    private static final String PUJI = "370114011";
    private static final int LARGE = 5 << 20;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ImportQueue queue;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private EveryRow everyRow;

    @Test
    void eachTownshipInItsTurn() {
        assertThat(inTransaction(() -> add(XIUHUI, "a", 10, "")
                        .then(add(XIUHUI, "b", 10, ""))
                        .then(add(MINGSHUI, "c", 10, ""))
                        .then(add(PUJI, "d", 10, ""))
                        .then(add(PUJI, "before", 10, "state = 'applied', taken_up_at = now() - interval '1 hour'"))
                        .then(add(XIUHUI, "before", 10, "state = 'applied', taken_up_at = now() - interval '1 minute'"))
                        .thenMany(Flux.range(0, 4).concatMap(no -> takenUp(Lane.ANY)))))
                .containsExactly("c", "d", "a", "none");
    }

    @Test
    void theQuickLaneTakesNothingLarge() {
        assertThat(inTransaction(() -> add(XIUHUI, "large", LARGE, "")
                        .then(add(MINGSHUI, "larger", LARGE + 1, ""))
                        .then(add(PUJI, "small", 10, ""))
                        .thenMany(Flux.just(Lane.QUICK, Lane.QUICK, Lane.ANY).concatMap(this::takenUp))))
                .containsExactly("small", "none", "large");
    }

    /** A process that died took the file along: it is read once more, when nobody else can be harmed. */
    @Test
    void whatAProcessDiedWithIsReadOnceMoreAlone() {
        assertThat(inTransaction(() -> add(XIUHUI, "died", 10, DIED.formatted(1))
                        .then(add(MINGSHUI, "other", 10, ""))
                        .thenMany(Flux.concat(
                                takenUp(Lane.QUICK),
                                takenUp(Lane.ANY),
                                ended("other"),
                                takenUp(Lane.ANY),
                                add(PUJI, "new", 10, ""),
                                takenUp(Lane.QUICK),
                                ended("died"),
                                takenUp(Lane.QUICK)))))
                .containsExactly("other", "none", "died", "none", "new");
    }

    @Test
    void whoWaitedTenMinutesToBeAloneIsLetInBeforeTheOthers() {
        assertThat(inTransaction(() -> add(
                                XIUHUI, "died", 10, DIED.formatted(1) + ", taken_up_at = now() - interval '11 minutes'")
                        .then(add(MINGSHUI, "running", 10, RUNNING))
                        .then(add(PUJI, "new", 10, ""))
                        .thenMany(Flux.concat(takenUp(Lane.QUICK), ended("running"), takenUp(Lane.QUICK)))))
                .containsExactly("none", "died");
    }

    @Test
    void aSecondDeathEndsItAndNothingOfItStays() {
        assertThat(inTransaction(() -> add(XIUHUI, "died", 10, DIED.formatted(2) + ", faults = 3, done = 9")
                        .then(add(MINGSHUI, "once", 10, DIED.formatted(1)))
                        .then(add(PUJI, "running", 10, RUNNING))
                        .then(database.sql(
                                        "insert into import_fault (job, row_no, column_name, value, reason, severity)"
                                                + " select id, 2, '村', 'x', 'y', 'fault' from import_job where file_name = 'died'")
                                .then())
                        .then(queue.tidy(new Long[0]))
                        .thenMany(states())))
                .containsExactly(
                        "died failed 0 0 0 核对这个文件时服务两次意外中断", "once checking 1 0 0 ", "running checking 1 0 0 ");
    }

    /** An error that ends no process is none of the file's deaths; three of them are enough. */
    @Test
    void whatThisProcessHasGivenUpIsTriedThreeTimes() {
        assertThat(inTransaction(() -> add(XIUHUI, "erred", 10, "")
                        .then(takenUp(Lane.ANY).then())
                        .then(beatsStopped())
                        .then(queue.tidy(new Long[0]))
                        .then(add(MINGSHUI, "third", 10, "failures = 2"))
                        .then(database.sql("update import_job set state = 'refused' where file_name = 'erred'")
                                .then())
                        .then(takenUp(Lane.ANY).then())
                        .then(beatsStopped())
                        .then(queue.tidy(new Long[0]))
                        .thenMany(states())))
                .containsExactly("erred refused 0 1 0 ", "third failed 0 3 0 核对没有完成");
    }

    @Test
    void whatIsUnderWayIsNotGivenUp() {
        assertThat(inTransaction(() -> add(XIUHUI, "slow", 10, "")
                        .then(queue.takeUp(Lane.ANY))
                        .flatMap(work -> beatsStopped().then(queue.tidy(new Long[] {work.id()})))
                        .thenMany(states())))
                .containsExactly("slow checking 1 0 0 ");
    }

    @Test
    void anOrderlyEndGivesBackWithoutCounting() {
        assertThat(inTransaction(() -> add(XIUHUI, "given", 10, "")
                        .then(add(MINGSHUI, "others", 10, RUNNING))
                        .then(takenUp(Lane.ANY).then())
                        .then(queue.handBack(new Long[0]))
                        .thenMany(states())))
                .containsExactly("given received 0 0 0 ", "others checking 1 0 0 ");
    }

    private static final String DIED = "state = 'checking', attempts = %d, held_by = gen_random_uuid(),"
            + " held_until = now() - interval '1 second'";
    private static final String RUNNING =
            "state = 'checking', attempts = 1, held_by = gen_random_uuid(), held_until = now() + interval '1 minute'";

    private Mono<String> takenUp(Lane lane) {
        return queue.takeUp(lane)
                .flatMap(work -> database.sql("select file_name from import_job where id = :id")
                        .bind("id", work.id())
                        .mapValue(String.class)
                        .one())
                .defaultIfEmpty("none");
    }

    private Mono<String> add(String township, String name, int size, String more) {
        return database.sql("""
                        insert into import_job (
                            kind, unit, reached_as, about, edition, file_name, sha256, size, uploaded_by, uploaded_at)
                        values ('orchard', '%s', 'township', '', 0, '%s', sha256('%s'::bytea), %d, 'test', now())
                        """.formatted(township, name, name, size))
                .then()
                .then(
                        more.isEmpty()
                                ? Mono.empty()
                                : database.sql("update import_job set " + more + " where file_name = '" + name
                                                + "' and unit = '" + township + "'")
                                        .then())
                .then(Mono.empty());
    }

    private Mono<String> ended(String name) {
        return database.sql("update import_job set state = 'checked', attempts = 0 where file_name = '" + name + "'")
                .then()
                .then(Mono.empty());
    }

    private Mono<Void> beatsStopped() {
        return database.sql("update import_job set held_until = held_until - interval '20 seconds'")
                .then();
    }

    private Flux<String> states() {
        return database.sql("""
                        select concat_ws(' ', file_name, state, attempts, failures,
                                         (select count(*) from import_fault f where f.job = i.id)) || ' '
                                   || coalesce(split_part(problem, '，', 1), '') as state
                        from import_job i order by id
                        """).mapValue(String.class).all();
    }

    private List<String> inTransaction(Supplier<Flux<String>> story) {
        Flux<String> told = transaction.execute(status -> {
            status.setRollbackOnly();
            return database.sql("delete from import_job").then().thenMany(Flux.defer(story));
        });
        return everyRow.because("The queue is everybody's.", told.collectList())
                .blockOptional()
                .orElseThrow();
    }
}
