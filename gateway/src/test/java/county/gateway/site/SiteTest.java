package county.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/forestry?year=2023", "/planning/indicators/7", "/login", "/apiary"})
    void everyPageIsTheOnePage(String path) {
        HttpResponse<String> response = stranger().page(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<title>");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void theStartPageIsThereForAnybody() {
        Browser program = stranger();
        assertThat(program.send(program.request("/").header("Accept", "*/*")).statusCode())
                .isEqualTo(200);
        assertThat(program.send(program.request("/").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forestry", "/index.php", "/assets/app-00000000.js", "/.git/config", "/static/index.html"})
    void aProgramIsToldWhatIsNotThere(String path) {
        HttpResponse<String> response = stranger().get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/actuator", "/assets/old-00000000.js", "/logout"})
    void neitherInterfaceNorFilesAreEverThePage(String path) {
        assertThat(stranger().page(path).body()).doesNotContain("<title>");
    }

    @Test
    void filesWithAHashAreKeptForGood() {
        HttpResponse<String> response = stranger().get("/assets/app-1a2b3c4d.js");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void otherFilesAreAskedForAnew() {
        assertThat(stranger().get("/favicon.svg").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void largeAnswersAreCompressed() {
        insurance.answers("{\"text\":\"" + "章丘".repeat(3000) + "\"}");
        Browser browser = stranger();
        var response =
                browser.send(browser.request("/api/insurance/public/schemes").header("Accept-Encoding", "gzip"));
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }
}
