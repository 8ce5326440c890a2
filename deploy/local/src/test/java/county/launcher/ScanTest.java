package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScanTest {
    private static final String BAD = "pkg:maven/org.example/bad@1.0";

    private final CopyOnWriteArrayList<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final HttpServer database = server();
    private int status = 200;

    @BeforeEach
    void open() {
        database.createContext("/v1/querybatch", exchange -> {
            JsonNode question =
                    new JsonMapper().readTree(exchange.getRequestBody().readAllBytes());
            asked.add(question);
            String results = question.get("queries")
                    .valueStream()
                    .map(query -> query.at("/package/purl").asString().equals(BAD)
                            ? "{\"vulns\":[{\"id\":\"GHSA-1\"},{\"id\":\"GHSA-2\"}]}"
                            : "{}")
                    .collect(Collectors.joining(",", "{\"results\":[", "]}"));
            byte[] body = (status == 200 ? results : "busy").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        database.start();
    }

    @AfterEach
    void close() {
        database.stop(0);
    }

    @Test
    void findsNothingWhereNothingIsKnown() throws Exception {
        Bill bill = bill("pkg:maven/org.example/good@1.0?type=jar", "pkg:npm/%40scope/name@2.0");
        assertThat(scan().run(bill)).isZero();
        assertThat(asked.getFirst().at("/queries/0/package/purl").asString())
                .isEqualTo("pkg:maven/org.example/good@1.0");
    }

    @Test
    void namesWhatIsKnown() throws Exception {
        assertThat(scan().run(bill("pkg:maven/org.example/good@1.0", BAD))).isEqualTo(1);
    }

    @Test
    void asksForAllOfThemInSeveralGoes() throws Exception {
        Bill bill = bill(IntStream.range(0, 1200)
                .mapToObj(no -> "pkg:maven/org.example/good" + no + "@1")
                .toArray(String[]::new));
        bill.add("last", BAD);
        assertThat(scan().run(bill)).isEqualTo(1);
        assertThat(asked.stream().mapToInt(question -> question.get("queries").size()))
                .containsExactly(500, 500, 201);
    }

    @Test
    void saysWhenNobodyAnswersAndNeverThatAllIsWell() throws Exception {
        status = 503;
        assertThat(scan().run(bill(BAD))).isEqualTo(2);
        database.stop(0);
        assertThat(scan().run(bill(BAD))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            keycloak-26.7.3/lib/lib/main/io.netty.netty-handler-4.1.136.Final.jar, pkg:maven/io.netty/netty-handler@4.1.136.Final
            keycloak-26.7.3/lib/lib/boot/org.jboss.logging.jboss-logging-3.6.1.Final.jar, pkg:maven/org.jboss.logging/jboss-logging@3.6.1.Final
            keycloak-26.7.3/lib/lib/main/org.keycloak.keycloak-services-26.7.3.jar, pkg:maven/org.keycloak/keycloak-services@26.7.3
            keycloak-26.7.3/bin/kc.sh, ''
            """)
    void readsKeycloaksJarsByTheirNames(String entry, String purl) {
        assertThat(Bill.purlOfJar(entry)).isEqualTo(purl);
    }

    @Test
    void leavesOutWhatIsOurs() {
        Bill bill = bill("pkg:maven/county/platform-starter@0.1.0?type=jar", "pkg:npm/county-frontend@0.1.0", "");
        assertThat(bill.partsOf()).isEmpty();
    }

    private Scan scan() {
        return new Scan(URI.create("http://127.0.0.1:" + database.getAddress().getPort()));
    }

    private static Bill bill(String... purls) {
        Bill bill = new Bill(new TreeMap<>());
        for (String purl : purls) {
            bill.add("part", purl);
        }
        return bill;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
