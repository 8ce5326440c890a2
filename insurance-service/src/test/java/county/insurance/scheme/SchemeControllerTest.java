package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Both 2023 schemes, value by value: green onion 章政办发〔2023〕11号, parts 3 and 4; pigs 12号 (heading 11号), part 2. */
@ServiceTest
class SchemeControllerTest {

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"2023-green-onion", "2023-pig-1"})
    void everyValueIsTheDocuments(String id) throws IOException {
        get("/api/insurance/public/schemes/" + id, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(expected(id), JsonCompareMode.STRICT);
    }

    @Test
    void thereAreThoseTwoAndNoOther() throws IOException {
        get("/api/insurance/public/schemes", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"items\":[" + expected("2023-green-onion") + "," + expected("2023-pig-1") + "]}",
                        JsonCompareMode.STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/insurance/public/schemes", "/api/insurance/public/schemes/2023-pig-1"})
    void whoIsLoggedInSeesNothingElse(String address) {
        String published = body(address, null);
        for (Person person : Person.ofEveryRole()) {
            assertThat(body(address, person)).as(person.username()).isEqualTo(published);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-scheme", "2023-green-onion'--", "方案", "2023"})
    void anUnknownSchemeIsNotFound(String id) {
        client.get()
                .uri("/api/insurance/public/schemes/{id}", id)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("没有找到这个保险方案。");
    }

    private String body(String address, @Nullable Person person) {
        String body = get(address, person)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body);
    }

    private ResponseSpec get(String address, @Nullable Person person) {
        return client.get()
                .uri(address)
                .headers(headers -> {
                    if (person != null) {
                        headers.setBearerAuth(person.token());
                    }
                })
                .exchange();
    }

    private static String expected(String id) throws IOException {
        return new ClassPathResource("county/insurance/scheme/" + id + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
