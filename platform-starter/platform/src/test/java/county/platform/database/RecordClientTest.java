package county.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.test.TestDatabase;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whatever Spring's own client makes of rows, ours makes too. */
class RecordClientTest {

    private static final String ROWS = """
            select n as id, n * 10 as "Large", 'text ' || n as some_name, 'x' as "camelCase", n / 3.0 as share, n > 1 as even,
                   date '2023-12-13' as day, timestamptz '2023-12-13 10:00+08' as at, array['a', 'b'] as units,
                   array['a', 'b'] as as_set, 'SECOND' as state, cast(n as smallint) as small,
                   cast(case when n = 2 then 7 end as bigint) as maybe, cast(null as text) as nothing, n as id
            from generate_series(1, 3) n
            """;

    private final DatabaseClient spring =
            DatabaseClient.create(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                    .host("localhost")
                    .port(TestDatabase.running().port())
                    .username("postgres")
                    .password("postgres")
                    .database("postgres")
                    .build()));

    private final DatabaseClient ours = new RecordClient(spring);

    @Test
    void rowsBecomeTheSameRecords() {
        List<Everything> records = all(ours, ROWS, Everything.class);
        assertThat(records).hasSize(3).isEqualTo(all(spring, ROWS, Everything.class));
        assertThat(records.get(1))
                .isEqualTo(new Everything(
                        2,
                        20L,
                        "text 2",
                        "x",
                        new BigDecimal("0.66666666666666666667"),
                        true,
                        LocalDate.of(2023, 12, 13),
                        OffsetDateTime.parse("2023-12-13T02:00Z"),
                        List.of("a", "b"),
                        Set.of("a", "b"),
                        Turn.SECOND,
                        2,
                        7L,
                        null));
    }

    @Test
    void aNumberThatMustBeThereIsNotMadeUp() {
        String sql = "select cast(null as bigint) as value";
        assertThatThrownBy(() -> all(spring, sql, Primitive.class)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> all(ours, sql, Primitive.class)).isInstanceOf(DataRetrievalFailureException.class);
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatThrownBy(() -> all(ours, "select 1 as other", Primitive.class))
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("value");
    }

    @Test
    void classesThatAreNoRecordsAndBoundValuesGoThroughAsBefore() {
        assertThat(ours.sql("select :name as name")
                        .bind("name", "a")
                        .mapProperties(Bean.class)
                        .one()
                        .map(Bean::getName)
                        .block())
                .isEqualTo("a");
        assertThat(ours.sql(() -> "select cast($1 as integer) + $2")
                        .bindValues(List.of(1, 2))
                        .mapValue(Integer.class)
                        .one()
                        .block())
                .isEqualTo(3);
    }

    private static <T> List<T> all(DatabaseClient client, String sql, Class<T> type) {
        return Objects.requireNonNull(
                client.sql(sql).mapProperties(type).all().collectList().block());
    }

    @Test
    void recordsInARecordAreMadeOfTheSameRowAndConstantsAreCalledByTheirKeys() {
        assertThat(all(ours, "select 1 as id, 'in-turn' as turn, 2 as low, 3 as high, 4 as last", Outer.class))
                .containsExactly(new Outer(1, new Inner(Way.IN_TURN, 2, 3), 4));
    }

    enum Way {
        IN_TURN
    }

    record Inner(Way turn, int low, int high) {}

    record Outer(int id, Inner inner, int last) {}

    enum Turn {
        FIRST,
        SECOND
    }

    record Primitive(long value) {}

    record Everything(
            int id,
            long large,
            String someName,
            String camelCase,
            BigDecimal share,
            boolean even,
            LocalDate day,
            OffsetDateTime at,
            List<String> units,
            Set<String> asSet,
            Turn state,
            int small,
            @Nullable Long maybe,
            @Nullable String nothing) {}

    /** As Spring fills one. */
    static final class Bean {
        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }
}
