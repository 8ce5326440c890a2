package county.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.access.Routes;
import county.platform.problem.Refused;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@SpringBootTest(
        properties = {
            "county.module=planning",
            "spring.application.name=idempotency-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
class IdempotencyKeysTest {

    private static final Official CLERK = official("clerk");
    private static final String ROUTE = "POST /api/planning/payments";
    private static final Payment SEVEN = new Payment("a", new BigDecimal("7.00"));

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private ExpiredKeys expired;

    @Autowired
    private DatabaseClient database;

    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void startAnew() {
        TestDatabase.running()
                .execute(
                        "create table if not exists planning.paid (id text); truncate planning.paid, planning.idempotency_key;"
                                + " grant all on planning.paid to planning");
    }

    @Test
    void doesTheSameRequestOnceAndRepeatsTheAnswer() {
        Receipt first = pay(CLERK, "k1", SEVEN).block();
        Receipt again = pay(CLERK, "k1", SEVEN).block();
        assertThat(first).isEqualTo(new Receipt(1, new BigDecimal("7.00")));
        assertThat(again).isEqualTo(first);
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void anotherKeyOrAnotherPersonIsAnotherRequest() {
        pay(CLERK, "k1", SEVEN).block();
        pay(CLERK, "k2", SEVEN).block();
        pay(official("other"), "k1", SEVEN).block();
        assertThat(paid()).isEqualTo(3);
    }

    @Test
    void refusesAKeyThatStoodForAnotherRequestOrRoute() {
        pay(CLERK, "k1", SEVEN).block();
        assertThatThrownBy(() -> pay(CLERK, "k1", new Payment("a", new BigDecimal("8.00")))
                        .block())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("另一项");
        assertThatThrownBy(() -> keys.once(CLERK, "POST /elsewhere", "k1", SEVEN, Receipt.class, action(SEVEN))
                        .block())
                .isInstanceOf(Refused.class);
        assertThat(paid()).isEqualTo(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "with space",
                "编号",
                "12345678901234567890123456789012345678901234567890"
                        + "123456789012345678901234567890123456789012345678901"
            })
    void refusesWhatIsNoKey(@Nullable String key) {
        assertThatThrownBy(() -> pay(CLERK, key, SEVEN).block())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("提交编号");
        assertThat(paid()).isZero();
    }

    @Test
    void keepsNothingOfAFailureAndMayBeRepeated() {
        Mono<Receipt> failing = action(SEVEN).then(Mono.error(new IllegalStateException("no")));
        assertThatThrownBy(() -> keys.once(CLERK, ROUTE, "k1", SEVEN, Receipt.class, failing)
                        .block())
                .hasMessage("no");
        assertThat(paid()).isZero();
        assertThat(pay(CLERK, "k1", SEVEN).block()).isNotNull();
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void remembersAnEmptyAnswer() {
        Mono<Void> empty = action(SEVEN).then();
        keys.once(CLERK, ROUTE, "k1", SEVEN, Void.class, empty).block();
        keys.once(CLERK, ROUTE, "k1", SEVEN, Void.class, empty).block();
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void ofTwoAtOnceTheSecondWaitsAndGetsTheAnswerOfTheFirst() throws InterruptedException {
        var firstIsIn = new CountDownLatch(1);
        var firstMayEnd = new CountDownLatch(1);
        Mono<Receipt> slow = action(SEVEN).doOnNext(receipt -> {
            firstIsIn.countDown();
            await(firstMayEnd);
        });
        Mono<Receipt> first =
                keys.once(CLERK, ROUTE, "k1", SEVEN, Receipt.class, slow).cache();
        first.subscribe();
        await(firstIsIn);
        Mono<Receipt> second = pay(CLERK, "k1", SEVEN).cache();
        second.subscribe();
        untilSomebodyWaitsInTheDatabase();
        firstMayEnd.countDown();
        assertThat(second.block()).isEqualTo(first.block());
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void forgetsKeysAfterAWeek() {
        pay(CLERK, "old", SEVEN).block();
        pay(CLERK, "young", SEVEN).block();
        TestDatabase.running()
                .execute(
                        "update planning.idempotency_key set at = now() - interval '7 days 1 minute' where key = 'old'");
        expired.round().block();
        assertThat(database.sql("select key from idempotency_key")
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block())
                .isEqualTo(List.of("young"));
    }

    private Mono<Receipt> pay(Official who, @Nullable String key, Payment payment) {
        return keys.once(who, ROUTE, key, payment, Receipt.class, action(payment));
    }

    private Mono<Receipt> action(Payment payment) {
        return database.sql("insert into paid (id) values (:id)")
                .bind("id", payment.to())
                .then()
                .then(Mono.fromSupplier(() -> new Receipt(done.incrementAndGet(), payment.amount())));
    }

    private long paid() {
        return Objects.requireNonNull(database.sql("select count(*) from paid")
                .mapValue(Long.class)
                .one()
                .block());
    }

    private void untilSomebodyWaitsInTheDatabase() {
        database.sql("select count(*) from pg_locks where not granted")
                .mapValue(Long.class)
                .one()
                .filter(waiting -> waiting > 0)
                .repeatWhenEmpty(1000, again -> again.delayElements(java.time.Duration.ofMillis(5)))
                .block();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Official official(String username) {
        return new Official(username, username, Set.of(Role.BUREAU_OFFICER), Set.of("370114001"), false);
    }

    record Payment(String to, BigDecimal amount) {}

    record Receipt(int number, BigDecimal amount) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Module module() {
            return Module.PLANNING;
        }

        @Bean
        Routes routes(Module module) {
            return Routes.of(module);
        }
    }
}
