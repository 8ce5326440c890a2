package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The insurance service is killed twice over one large list, while it checks it and while it enters it. */
@Order(Integer.MAX_VALUE - 2)
@OnThePlatform
class InterruptedImportTest {

    private static final int HOUSEHOLDS = 40_000;
    private static final Duration BACK = Duration.ofMinutes(4);

    @Test
    void aListIsEnteredAsAWholeAndOnceWhateverDies() {
        RunningPlatform.moveTo("2023-08-20");
        byte[] file = VillageList.of("文祖东村", 100_000, HOUSEHOLDS).csv(StandardCharsets.UTF_8);
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-wenzu"));
        HttpResponse<String> sent = clerk.writeOnce(
                "/api/insurance/imports?scheme=2023-green-onion&township=370114010&fileName=list.csv",
                "application/octet-stream",
                file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        String one = "/api/insurance/imports/" + JsonPath.<Integer>read(sent.body(), "$.id");

        waitUntil(clerk, one, "checking");
        RunningPlatform.kill("insurance");
        waitUntil(clerk, one, "checked");
        String version = "{\"version\":" + clerk.<Integer>read(one, "$.version") + "}";
        HttpResponse<String> taken =
                clerk.writeOnce(one + "/application", "application/json", version.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        RunningPlatform.kill("insurance");
        waitUntil(clerk, one, "applied");
        int list = clerk.<Integer>read(one, "$.lists[0].id");
        assertThat(clerk.<Integer>read("/api/insurance/lists/" + list, "$.policies"))
                .isEqualTo(HOUSEHOLDS);
        assertThat(clerk.<Integer>read(one, "$.lists.length()")).isEqualTo(1);
    }

    private static void waitUntil(Visitor clerk, String one, String state) {
        Patience.until(
                BACK, () -> assertThat(clerk.<String>read(one, "$.state")).isEqualTo(state));
    }
}
