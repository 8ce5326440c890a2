package county.insurance.price;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.Collections;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** A platform with demonstration data, on the fifteenth day of the insurance period. */
@ServiceTest
@TestPropertySource(properties = {"county.demo=true", "county.today=2023-11-20"})
class DemoPricesTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Flyway flyway;

    @BeforeEach
    void start() {
        TestDatabase.running().execute("delete from insurance.published_price");
        flyway.migrate();
    }

    @AfterEach
    void forgetPrices() {
        TestDatabase.running().execute("delete from insurance.published_price");
    }

    @Test
    void everyMadeUpPriceSaysSo() {
        prices("2023-green-onion")
                .jsonPath("$.demo")
                .isEqualTo(true)
                .jsonPath("$.items[0].day")
                .isEqualTo("2023-11-06")
                .jsonPath("$.items[0].price")
                .isEqualTo("1.14")
                .jsonPath("$.items[*].demo")
                .value(Object.class, marks -> assertThat(marks).isEqualTo(Collections.nCopies(15, true)));
        prices("2023-pig-1").jsonPath("$.items").isEmpty();
    }

    @Test
    void loadingThemAgainChangesNothing() {
        flyway.migrate();
        prices("2023-green-onion").jsonPath("$.items.length()").isEqualTo(15);
    }

    @Test
    void realPricesAreNeverMixedIn() {
        TestDatabase.running()
                .execute(
                        "insert into insurance.published_price values ('2023-green-onion', '2023-11-06', 9.99, false)");
        prices("2023-green-onion")
                .jsonPath("$.items.length()")
                .isEqualTo(15)
                .jsonPath("$..items[?(@.price=='9.99')]")
                .isEmpty();
    }

    private BodyContentSpec prices(String scheme) {
        return client.get()
                .uri("/api/insurance/prices?scheme={scheme}", scheme)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
