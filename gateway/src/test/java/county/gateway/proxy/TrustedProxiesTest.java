package county.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            new TrustedProxies(new ProxyProperties(List.of("10.0.0.0/8", "192.0.2.1", "fd00::/8")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3    | 203.0.113.7                      | 203.0.113.7",
                "192.0.2.1   | 203.0.113.7                      | 203.0.113.7",
                "fd00::1     | 2001:db8::5                      | 2001:db8:0:0:0:0:0:5",
                "10.1.2.3    | 198.51.100.1, 203.0.113.7        | 203.0.113.7",
                "10.1.2.3    | 203.0.113.7, 10.9.9.9            | 203.0.113.7",
                "10.1.2.3    | 10.8.8.8, 10.9.9.9               | 10.1.2.3",
                "10.1.2.3    | unknown                          | 10.1.2.3",
                "10.1.2.3    | localhost                        | 10.1.2.3",
                "203.0.113.9 | 198.51.100.1                     | 203.0.113.9",
                "192.0.2.2   | 198.51.100.1                     | 192.0.2.2",
            })
    void theClientIsTheLastAddressThatIsNoProxyOfOurs(String from, String forwardedFor, String client) {
        ServerHttpRequest seen = proxies.apply(request(from, "X-Forwarded-For", forwardedFor));
        assertThat(Objects.requireNonNull(seen.getRemoteAddress()).getAddress().getHostAddress())
                .isEqualTo(client);
        assertThat(seen.getHeaders().headerNames()).doesNotContain("X-Forwarded-For");
    }

    @Test
    void aTrustedProxySaysSchemeAndHost() {
        ServerHttpRequest seen = proxies.apply(request(
                "10.1.2.3",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "zwpt.example",
                "X-Forwarded-Port",
                "443"));
        assertThat(seen.getURI()).isEqualTo(URI.create("https://zwpt.example/api/session"));
    }

    @Test
    void anybodyElseDoesNot() {
        ServerHttpRequest seen = proxies.apply(request(
                "203.0.113.9",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/x",
                "Forwarded",
                "host=evil.example;proto=https"));
        assertThat(seen.getURI()).isEqualTo(URI.create("http://localhost:8080/api/session"));
        assertThat(seen.getHeaders().headerNames()).noneMatch(name -> name.contains("orwarded"));
    }

    @Test
    void whatIsNoNetworkIsFoundOutAtStart() {
        assertThatThrownBy(() -> new TrustedProxies(new ProxyProperties(List.of("proxy.example"))))
                .hasMessageContaining("proxy.example");
    }

    private static MockServerHttpRequest request(String from, String... headers) {
        var request = MockServerHttpRequest.get("http://localhost:8080/api/session")
                .remoteAddress(new InetSocketAddress(Objects.requireNonNull(Networks.addressIn(from)), 40000));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }
}
