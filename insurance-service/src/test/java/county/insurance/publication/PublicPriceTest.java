package county.insurance.publication;

import static county.insurance.publication.PriceSeason.ONION;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.w3c.dom.Element;

/** What everybody can take away and follow, without login. */
@ServiceTest
class PublicPriceTest {

    @Autowired
    private WebTestClient client;

    @BeforeEach
    void setUp() {
        PriceSeason.begin();
        PriceSeason.published(ONION, "2023-12-01", "1.05");
        PriceSeason.published(ONION, "2023-12-02", "1.10");
        PriceSeason.execute("""
                insert into insurance.published_price
                    (scheme, day, version, price, points, source, reason, published_by, published_at)
                values ('2001-test-onion', '2023-12-02', 2, 1.08, 8, '=监测点', '一处误填 <1.10> & "更正"', 'test',
                        '2023-12-04 09:00+08');
                """);
    }

    @AfterEach
    void tearDown() {
        PriceSeason.end();
    }

    @Test
    void theRunningMeanRestsOnTheNewestVersions() {
        client.get()
                .uri("/api/insurance/public/prices?scheme=" + ONION)
                .exchange()
                .expectBody()
                .json("""
                        {"running": {"sum": "2.13", "publications": 2, "mean": "1.0650", "fraction": "2.13 ÷ 2",
                                     "belowTarget": false},
                         "items": [{"day": "2023-12-01", "version": 1}, {"day": "2023-12-02", "price": "1.08", "version": 2}]}
                        """);
    }

    @Test
    void theCsvFileOpensInASpreadsheet() {
        var answer = client.get()
                .uri("/api/insurance/public/prices.csv?scheme=" + ONION)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*2001-test-onion-prices.csv.*")
                .expectBody()
                .returnResult();
        String text = new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .containsExactly(
                        "\uFEFF日期,公布价格（元/500克）,版本,监测点数,是否补发布,来源",
                        "2023-12-01,1.05,1,,否,",
                        "2023-12-02,1.08,2,8,否,'=监测点");
    }

    @Test
    void theFeedIsAtomAndEscaped() throws Exception {
        byte[] feed = Objects.requireNonNull(client.get()
                .uri("/api/insurance/public/prices/feed?scheme=" + ONION)
                .exchange()
                .expectHeader()
                .valueEquals("Content-Type", "application/atom+xml;charset=UTF-8")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public")
                .expectBody()
                .returnResult()
                .getResponseBody());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed))
                .getDocumentElement();
        String atom = "http://www.w3.org/2005/Atom";
        assertThat(root.getNamespaceURI()).isEqualTo(atom);
        assertThat(text(root, "updated")).isEqualTo("2023-12-04T01:00:00Z");
        for (String needed : new String[] {"id", "title", "updated", "author", "link"}) {
            assertThat(root.getElementsByTagNameNS(atom, needed).getLength())
                    .as(needed)
                    .isPositive();
        }
        var entries = root.getElementsByTagNameNS(atom, "entry");
        assertThat(entries.getLength()).isEqualTo(3);
        Element newest = (Element) entries.item(0);
        assertThat(text(newest, "title")).isEqualTo("2023-12-02 1.08 元/500克（第 2 版，更正）");
        assertThat(text(newest, "summary")).startsWith("更正理由：一处误填 <1.10> & \"更正\"。");
        assertThat(text(newest, "id")).endsWith(ONION + ":2023-12-02:2");
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(0)
                .getTextContent();
    }

    @Test
    void whatIsStillTheSameIsNotSentAgain() {
        for (String address : new String[] {"prices", "prices/history", "prices.csv", "prices/feed"}) {
            String uri = "/api/insurance/public/" + address + "?scheme=" + ONION;
            HttpHeaders headers =
                    client.get().uri(uri).exchange().returnResult(Void.class).getResponseHeaders();
            String tag = Objects.requireNonNull(headers.getETag(), address);
            client.get()
                    .uri(uri)
                    .header("If-None-Match", tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }
        String uri = "/api/insurance/public/prices?scheme=" + ONION;
        String tag = Objects.requireNonNull(client.get()
                .uri(uri)
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());
        PriceSeason.published(ONION, "2023-12-03", "1.00");
        client.get()
                .uri(uri)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anUnknownSchemeIsNotFound() {
        for (String address : new String[] {"prices", "prices/history", "prices.csv", "prices/feed"}) {
            client.get()
                    .uri("/api/insurance/public/" + address + "?scheme=no-such-scheme")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }
}
