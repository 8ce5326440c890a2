package county.platform.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.access.Routes;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The wall that the database keeps, on connections that come back from one caller and go to the next. */
@SpringBootTest(
        properties = {
            "county.module=forestry",
            "spring.application.name=reach-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "spring.r2dbc.pool.max-size=2"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
class ReachTest {

    private static final String BARE = "select coalesce(string_agg(name, ' ' order by name), 'nothing') from tree";
    private static final Official CLERK = official(Set.of(Role.TOWNSHIP_CLERK), false, "a");
    private static final Official INSURER = official(Set.of(Role.INSURER), false, "i");
    private static final Official BOTH = official(Set.of(Role.TOWNSHIP_CLERK, Role.INSURER), false, "a", "j");
    private static final Official ELSEWHERE = official(Set.of(Role.TOWNSHIP_CLERK), false, "c");
    private static final Official LEADER = official(Set.of(Role.LEADER), true);

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ScopedClient scoped;

    @Autowired
    private EveryRow everyRow;

    @Autowired
    private TransactionalOperator transaction;

    @BeforeEach
    void plant() {
        TestDatabase.running().execute("""
                drop table if exists forestry.tree;
                set role forestry_owner; set search_path = forestry;
                create table tree (name text, township text, insurer text);
                call wall('tree', 'township = {township} or insurer = {insurer}');
                insert into tree values ('a-i', 'a', 'i'), ('a-j', 'a', 'j'), ('b-i', 'b', 'i'), ('b-j', 'b', 'j');
                reset role; reset search_path;
                """);
    }

    @Test
    void withoutItsConditionAStatementShowsNoMoreThanTheCallersRows() {
        assertThat(as(CLERK, read())).isEqualTo("a-i a-j");
        assertThat(as(INSURER, read())).isEqualTo("a-i b-i");
        assertThat(as(BOTH, read())).isEqualTo("a-i a-j b-j");
        assertThat(as(ELSEWHERE, read())).isEqualTo("nothing");
        assertThat(as(LEADER, read())).isEqualTo("a-i a-j b-i b-j");
    }

    @Test
    void aStatementWithItsConditionShowsTheSame() {
        for (Official caller : List.of(CLERK, INSURER, BOTH, ELSEWHERE, LEADER)) {
            Mono<String> withCondition = scoped.sql(
                            caller, BARE + " where {reach township: township | insurer: insurer}")
                    .mapValue(String.class)
                    .one();
            assertThat(as(caller, withCondition)).isEqualTo(as(caller, read()));
        }
    }

    @Test
    void whatNobodyHasAskedForFails() {
        as(LEADER, read());
        assertThatThrownBy(() -> read().block()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> write("a").block()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyWritesForeignRows() {
        assertThat(as(CLERK, write("a"))).isEqualTo(1);
        assertThatThrownBy(() -> as(CLERK, write("b")))
                .rootCause()
                .isInstanceOfSatisfying(
                        R2dbcException.class,
                        refusal -> assertThat(refusal.getSqlState()).isEqualTo("42501"));
        assertThat(as(CLERK, update("update tree set name = name || '!' where township = 'b'")))
                .isZero();
        assertThat(as(CLERK, update("delete from tree where township = 'b'"))).isZero();
        assertThat(as(LEADER, write("b"))).isEqualTo(1);
    }

    @Test
    void oneConnectionServesOneCallerAfterAnother() {
        List<Official> callers = List.of(CLERK, LEADER, INSURER, ELSEWHERE, BOTH, CLERK, CLERK, LEADER);
        List<String> seen = Flux.fromIterable(callers)
                .repeat(20)
                .flatMap(caller -> Sessions.as(caller, read().map(rows -> caller.units() + rows)), 8)
                .collectList()
                .block();
        assertThat(Set.copyOf(Objects.requireNonNull(seen)))
                .containsExactlyInAnyOrder(
                        CLERK.units() + "a-i a-j",
                        LEADER.units() + "a-i a-j b-i b-j",
                        INSURER.units() + "a-i b-i",
                        ELSEWHERE.units() + "nothing",
                        BOTH.units() + "a-i a-j b-j");
    }

    @Test
    void afterAnErrorAConnectionIsStillTheCallers() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> as(LEADER, transaction.transactional(update("select 1/0"))))
                    .isInstanceOf(DataAccessException.class);
            assertThat(as(CLERK, read())).isEqualTo("a-i a-j");
        }
    }

    @Test
    void everyRowIsSeenForAReasonAndNotAfterwards() {
        assertThat(as(CLERK, everyRow.because("to count", read()))).isEqualTo("a-i a-j b-i b-j");
        assertThat(everyRow.because("a job", read()).block()).isEqualTo("a-i a-j b-i b-j");
        assertThat(as(CLERK, read())).isEqualTo("a-i a-j");
        assertThatThrownBy(() -> everyRow.because(" ", read())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void insideATransactionEveryRowIsSeenInTheSameTransaction() {
        var seen = new AtomicReference<String>();
        Mono<String> work = write("a")
                .then(everyRow.because("to see it with the others", read()).doOnNext(seen::set))
                .then(read());
        assertThat(as(CLERK, transaction.transactional(work))).isEqualTo("a-i a-j new");
        assertThat(seen.get()).isEqualTo("a-i a-j b-i b-j new");
    }

    @Test
    void aRefusalWithinLeavesTheTransactionToItsCaller() {
        Mono<String> refused = everyRow.because("to refuse", read().flatMap(rows -> Mono.<String>error(new Refusal())));
        Mono<String> work = refused.onErrorResume(Refusal.class, refusal -> read());
        assertThat(as(CLERK, transaction.transactional(work))).isEqualTo("a-i a-j");
    }

    @Test
    void aServiceIsNoOverseerByItself() {
        assertThat(TestDatabase.running()
                        .text("select pg_has_role('forestry', 'forestry_all', 'usage')"
                                + " or pg_has_role('forestry', 'forestry_jobs', 'usage')"))
                .isEqualTo("f");
    }

    private Mono<String> read() {
        return database.sql(BARE).mapValue(String.class).one();
    }

    private Mono<Long> write(String township) {
        return update("insert into tree values ('new', '" + township + "', 'z')");
    }

    private Mono<Long> update(String sql) {
        return database.sql(sql).fetch().rowsUpdated();
    }

    private static <T> T as(Official caller, Mono<T> work) {
        return Objects.requireNonNull(Sessions.as(caller, work).block());
    }

    private static Official official(Set<Role> roles, boolean seesAll, String... units) {
        return new Official("who", "who", roles, Set.of(units), seesAll);
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Module module() {
            return Module.FORESTRY;
        }

        @Bean
        Routes routes(Module module) {
            return Routes.of(module);
        }
    }
}
