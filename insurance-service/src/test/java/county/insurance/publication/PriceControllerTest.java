package county.insurance.publication;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The published prices, as everybody reads them. */
@ServiceTest
class PriceControllerTest {

    @Autowired
    private WebTestClient client;

    @AfterEach
    void forgetPrices() {
        TestDatabase.running().execute("truncate insurance.published_price cascade");
    }

    @Test
    void pricesAreShownUpToToday() {
        TestDatabase.running()
                .execute("insert into insurance.published_price (scheme, day, price) values"
                        + " ('2023-green-onion', '2023-11-06', 1.20),"
                        + " ('2023-green-onion', '2023-12-14', 1.30)"); // tomorrow
        expect("""
                {"scheme": "2023-green-onion", "schemeName": "2023年章丘大葱目标价格保险", "priceUnit": "元/500克",
                 "targetPrice": "1.06", "source": "章政办发〔2023〕11号", "priceFrom": "2023-11-06",
                 "priceUntil": "2023-12-12", "demo": false,
                 "running": {"sum": "1.20", "publications": 1, "mean": "1.2000", "fraction": "1.20 ÷ 1",
                             "belowTarget": false},
                 "items": [{"day": "2023-11-06", "price": "1.20", "version": 1, "points": null, "source": null,
                            "late": false}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({"?scheme=no-such-scheme, 404", "?scheme=, 404", "'', 400", "?scheme=a\0b, 400"})
    void refusesABadQuestion(String query, int status) {
        client.get()
                .uri("/api/insurance/public/prices" + query)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void expect(String json) {
        client.get()
                .uri("/api/insurance/public/prices?scheme=2023-green-onion")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(json, JsonCompareMode.STRICT);
    }
}
