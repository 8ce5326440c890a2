package county.insurance.scheme;

import county.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Everybody may calculate, and sees how the figures come about. */
@ServiceTest
class CalculatorTest {

    @Autowired
    private WebTestClient client;

    @Test
    void fillsInTheFormula() {
        client.get()
                .uri("/api/insurance/public/calculator?scheme=2023-green-onion&quantity=2.5&actualPrice=0.97")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"scheme": "2023-green-onion", "quantityUnit": "亩", "sumInsured": "8750.00", "premium": "612.50",
                         "parts": [{"payer": "farmer", "amount": "245.00"}, {"payer": "district", "amount": "153.13"},
                                   {"payer": "city", "amount": "153.12"}, {"payer": "province", "amount": "61.25"}],
                         "payout": "742.92",
                         "steps": ["保险金额 = 3500 元/亩 × 2.5 亩 = 8750.00 元", "保险费 = 245 元/亩 × 2.5 亩 = 612.50 元",
                                   "赔偿金额 =（1.06 − 0.97）÷ 1.06 × 3500 × 2.5 = 742.92 元"]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-green-onion, 1, 1.06, 0.00",
        "2023-green-onion, 1, 1.0599, 0.33",
        "2023-green-onion, 1, 0, 3500.00",
        "2023-green-onion, 1, 2, 0.00",
        "2023-green-onion, 0.01, 1.0599, 0.00",
        "2023-pig-1, 1, 18.50, 0.00",
        "2023-pig-1, 1, 18.4999, 0.00",
        "2023-pig-1, 100, 18.4999, 0.07",
        "2023-pig-1, 3, 15.20, 224.76",
        "2023-pig-1, 1, 0, 1750.00",
        "2023-pig-1, 1, 20.01, 0.00"
    })
    void paysByTheRuleOfTheScheme(String scheme, String quantity, String price, String payout) {
        client.get()
                .uri(
                        "/api/insurance/public/calculator?scheme={s}&quantity={q}&actualPrice={p}",
                        scheme,
                        quantity,
                        price)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.payout")
                .isEqualTo(payout);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-green-onion, 0, 1, 400",
        "2023-green-onion, -1, 1, 400",
        "2023-green-onion, 1.001, 1, 400",
        "2023-green-onion, 1, -0.01, 400",
        "2023-green-onion, 1, 1.000000000000000000001, 400",
        "2023-green-onion, 1e9, 1, 400",
        "2023-green-onion, 1E-999999999, 1, 400",
        "2023-green-onion, 1e999999999, 1, 400",
        "2023-green-onion, 五亩, 1, 400",
        "no-such, 1, 1, 404"
    })
    void refusesABadQuestion(String scheme, String quantity, String price, int status) {
        client.get()
                .uri(
                        "/api/insurance/public/calculator?scheme={s}&quantity={q}&actualPrice={p}",
                        scheme,
                        quantity,
                        price)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** 43 prices that sum to 39.33: the rounded mean would pay 3.23 yuan less. */
    @Test
    void comesToTheFenByTheSumAndTheNumber() {
        ask("priceSum=39.33&publications=43").expectBody().json("""
                {"actualPrice": "0.9147", "priceSum": "39.33", "publications": 43, "payout": "9598.51",
                 "steps": ["保险金额 = 3500 元/亩 × 20 亩 = 70000.00 元", "保险费 = 245 元/亩 × 20 亩 = 4900.00 元",
                           "赔偿金额 =（1.06 − 39.33 ÷ 43）÷ 1.06 × 3500 × 20 = 9598.51 元"]}
                """);
        ask("actualPrice=0.91465116279069767442").expectBody().json("{\"payout\": \"9598.51\"}");
        ask("actualPrice=0.9147").expectBody().json("{\"payout\": \"9595.28\"}");
    }

    @Test
    void coefficientFollowsTheExactMean() {
        client.get()
                .uri("/api/insurance/public/calculator?scheme=2023-pig-1&quantity=100&priceSum=59.9&publications=4")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.steps[2]")
                .isEqualTo("赔偿金额 =（18.5 − 59.9 ÷ 4）÷ 18.5 × 1750 × 100 ×（20 − 59.9 ÷ 4）÷ 20 = 8377.83 元");
    }

    @ParameterizedTest
    @CsvSource({
        "priceSum=39.33, actualPrice",
        "publications=43, actualPrice",
        "'', actualPrice",
        "actualPrice=1&priceSum=39.33&publications=43, actualPrice",
        "priceSum=39.33&publications=0, publications",
        "priceSum=39.33&publications=10000, publications",
        "priceSum=-1&publications=43, priceSum",
        "priceSum=39.33333&publications=43, priceSum",
        "priceSum=1e999999999&publications=43, priceSum",
        "priceSum=1000000001&publications=43, priceSum"
    })
    void refusesHalfAPrice(String price, String field) {
        client.get()
                .uri("/api/insurance/public/calculator?scheme=2023-green-onion&quantity=1&" + price)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private WebTestClient.ResponseSpec ask(String price) {
        return client.get()
                .uri("/api/insurance/public/calculator?scheme=2023-green-onion&quantity=20&" + price)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
