package county.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Module;
import county.platform.access.Routes;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import county.platform.time.BusinessTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;

/** Two instances of one service, each with a memory of its own, over one table. */
@SpringBootTest(
        properties = {
            "county.module=planning",
            "spring.application.name=duties-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
class UnitDutiesTest {

    private static final LocalDate MERGER = LocalDate.of(2023, 12, 14);

    @Autowired
    private DatabaseClient database;

    private final Hands clock = new Hands(Instant.parse("2023-12-13T01:00:00Z"));
    private UnitDuties here;
    private UnitDuties there;

    @BeforeEach
    void oneBureauHasTheDuty() {
        TestDatabase.running()
                .execute(
                        "truncate planning.unit_duty; insert into planning.unit_duty (unit, duty, valid_from, source)"
                                + " values ('bureau-finance', 'pays', '2023-01-01', '某文'), ('bureau-tax', 'pays', '2024-01-01', '某文')");
        here = new UnitDuties(database, new BusinessTime(clock, true), Duration.ofSeconds(5));
        there = new UnitDuties(database, new BusinessTime(clock, true), Duration.ofSeconds(5));
    }

    @Test
    void aChangeIsSeenAtOnceWhereItWasMadeAndSoonEverywhere() {
        assertThat(today(here)).isEqualTo(Map.of("bureau-finance", Set.of("pays")));
        assertThat(today(there)).isEqualTo(Map.of("bureau-finance", Set.of("pays")));
        here.add("bureau-justice", "watches", LocalDate.of(2023, 12, 13), "某文").block();
        here.changed();
        assertThat(today(here)).containsKey("bureau-justice");
        assertThat(today(there)).doesNotContainKey("bureau-justice");
        clock.goOn(Duration.ofSeconds(6));
        assertThat(today(there)).isEqualTo(today(here));
    }

    @Test
    void aDutyBeginsAndEndsWithItsDays() {
        UnitDuty row = Objects.requireNonNull(here.all().block()).getFirst();
        here.end(row.id(), row.version(), MERGER.minusDays(1), "合并文件").block();
        here.add("bureau-justice", "pays", MERGER, "合并文件").block();
        assertThat(today(here)).isEqualTo(Map.of("bureau-finance", Set.of("pays")));
        clock.goOn(Duration.ofDays(1));
        assertThat(today(here)).isEqualTo(Map.of("bureau-justice", Set.of("pays")));
    }

    @Test
    void midnightPassesAlsoOverWhatWasJustRead() {
        clock.is(Instant.parse("2023-12-31T15:59:59Z"));
        assertThat(today(here)).doesNotContainKey("bureau-tax");
        clock.goOn(Duration.ofSeconds(2));
        assertThat(today(here)).containsKey("bureau-tax");
    }

    private static Map<String, Set<String>> today(UnitDuties duties) {
        return Objects.requireNonNull(duties.today().block());
    }

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

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void is(Instant then) {
            now = then;
        }

        void goOn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return BusinessTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
