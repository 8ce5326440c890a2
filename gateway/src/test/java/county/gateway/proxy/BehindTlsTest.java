package county.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "county.proxies.trusted=127.0.0.1")
class BehindTlsTest extends GatewayTest {

    @Test
    void cookiesAreForTlsOnlyAndTheBrowserIsToldToStayWithIt() {
        HttpResponse<String> response = overTls("/oauth2/authorization/keycloak");
        assertThat(response.headers().allValues("Set-Cookie"))
                .hasSizeGreaterThanOrEqualTo(1)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(overTls("/api/session").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("Secure");
        assertThat(response.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    @Test
    void keycloakSendsTheBrowserBackByTls() {
        HttpResponse<String> response = overTls("/oauth2/authorization/keycloak");
        assertThat(Browser.locationOf(response).toString())
                .contains("redirect_uri=https://zwpt.example/login/oauth2/code/keycloak");
    }

    private HttpResponse<String> overTls(String path) {
        Browser browser = stranger();
        return browser.send(browser.request(path)
                .header("Accept", Browser.PAGE)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "zwpt.example")
                .header("X-Forwarded-Port", "443")
                .header("X-Forwarded-For", "203.0.113.7"));
    }
}
