package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A double click, or a tab that sends again: one record, whatever keys the two requests carry. */
@Order(Integer.MAX_VALUE - 3)
@OnThePlatform
class SentTwiceTest {

    private static final String SCHEME = "2023-green-onion";
    private static final String TOWNSHIP = "370114007";

    @Test
    void makesOnePolicyAndOneList() {
        RunningPlatform.moveTo("2023-08-20");
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-puji"));
        List<String> villages = clerk.read("/api/insurance/villages?township=" + TOWNSHIP, "$.items[*].code");
        String opening = """
                {"scheme":"%s","township":"%s","village":"%s"}
                """.formatted(SCHEME, TOWNSHIP, villages.getFirst());
        assertThat(statuses(clerk, "/api/insurance/lists", opening, opening)).containsExactlyInAnyOrder(201, 409);
        int list = clerk.<List<Integer>>read(
                        "/api/insurance/lists?scheme=" + SCHEME + "&township=" + TOWNSHIP, "$.items[*].id")
                .getFirst();
        String policies = "/api/insurance/lists/" + list + "/policies";
        assertThat(statuses(clerk, policies, policy(900_001), policy(900_001)))
                .contains(201)
                .isSubsetOf(List.of(201, 409, 422));
        assertThat(clerk.<List<Integer>>read(policies, "$.items[*].id")).hasSize(1);
    }

    /** One import for one key; both requests are answered with it. */
    @Test
    void takesAFileOnce() {
        RunningPlatform.moveTo("2023-08-20");
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-puji"));
        byte[] file = VillageList.of("不存在的村", 900_100, 2).csv(StandardCharsets.UTF_8);
        String path = "/api/insurance/imports?scheme=" + SCHEME + "&township=" + TOWNSHIP + "&fileName=twice.csv";
        String key = UUID.randomUUID().toString();
        List<Integer> ids = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> clerk.writeOnce(path, "application/octet-stream", file, key)))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 202)
                .map(answer -> JsonPath.<Integer>read(answer.body(), "$.id"))
                .toList();
        assertThat(ids).isNotEmpty();
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    private static List<Integer> statuses(Visitor clerk, String path, String... bodies) {
        List<CompletableFuture<HttpResponse<String>>> sent = Stream.of(bodies)
                .map(body -> CompletableFuture.supplyAsync(() -> clerk.writeOnce(
                        path,
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString())))
                .toList();
        return sent.stream().map(answer -> answer.join().statusCode()).toList();
    }

    private static String policy(int no) {
        return """
                {"kind":"household","name":"%s","identity":"%s","phone":"%s","bank":"某银行","account":"6222000000000900001",
                 "plot":"1号地","quantity":2.4,"previousQuantity":2.4,"eligibility":[],"signedOn":"2023-08-18"}
                """.formatted(VillageList.name(no), VillageList.identity(no), VillageList.phone(no));
    }
}
