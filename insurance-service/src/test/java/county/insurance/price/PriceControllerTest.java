package county.insurance.price;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A platform in real operation, on a database that a demonstration has used before. */
@ServiceTest
class PriceControllerTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Flyway flyway;

    @BeforeEach
    void leaveDemonstrationDataBehind() throws IOException {
        TestDatabase.running()
                .execute("set search_path = insurance;"
                        + new ClassPathResource("db/demo/afterMigrate__demo_prices.sql")
                                .getContentAsString(StandardCharsets.UTF_8));
    }

    @AfterEach
    void forgetPrices() {
        TestDatabase.running().execute("delete from insurance.published_price");
    }

    @Test
    void madeUpPricesAreNotShown() {
        expect("""
                {"scheme": "2023-green-onion", "priceUnit": "元/500克", "targetPrice": "1.06", "demo": false, "items": []}
                """);
    }

    @Test
    void startingLoadsNoMadeUpPrices() {
        TestDatabase.running().execute("delete from insurance.published_price");
        flyway.migrate();
        Long rows = database.sql("select count(*) from published_price")
                .mapValue(Long.class)
                .one()
                .block();
        assertThat(rows).isZero();
    }

    @Test
    void realPricesAreShownBesideNothingElse() {
        TestDatabase.running()
                .execute("insert into insurance.published_price values"
                        + " ('2023-green-onion', '2023-11-06', 1.20, false),"
                        + " ('2023-green-onion', '2023-12-14', 1.30, false)"); // tomorrow
        expect("""
                {"scheme": "2023-green-onion", "priceUnit": "元/500克", "targetPrice": "1.06", "demo": false,
                 "items": [{"day": "2023-11-06", "price": "1.20", "demo": false}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({"?scheme=no-such-scheme, 404", "?scheme=, 404", "'', 400", "?scheme=a\0b, 400"})
    void refusesABadQuestion(String query, int status) {
        client.get()
                .uri("/api/insurance/prices" + query)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void expect(String json) {
        client.get()
                .uri("/api/insurance/prices?scheme=2023-green-onion")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(json, JsonCompareMode.STRICT);
    }
}
