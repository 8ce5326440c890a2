package county.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code platform scan}: asks a database of vulnerabilities about every component of the platform. The database speaks as
 * osv.dev does; a mirror of it is named by {@code COUNTY_OSV_URL}. Nothing but names and versions of public packages is
 * sent.
 *
 * <p>The exit code is 0 when nothing is known against any component, 1 when something is, 2 when nobody could be asked.
 */
final class Scan {
    static final String DATABASE = "https://api.osv.dev";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI database;

    Scan(URI database) {
        this.database = database;
    }

    static Scan configured() {
        String mirror = System.getenv("COUNTY_OSV_URL");
        return new Scan(URI.create(mirror == null || mirror.isBlank() ? DATABASE : mirror));
    }

    int run(Bill bill) throws InterruptedException {
        System.out.println("共 " + bill.partsOf().size() + " 个组件，向 " + database + " 查询已知漏洞……");
        try {
            return report(bill, ask(List.copyOf(bill.partsOf().keySet())));
        } catch (IOException | JacksonException e) {
            System.err.println("✗ 没有查成：无法从漏洞库 " + database + " 得到回答（" + e + "）。");
            System.err.println("  请在能访问它的网络中运行，或用环境变量 COUNTY_OSV_URL 指明本单位的镜像。组件是否有漏洞，目前不知道。");
            return 2;
        }
    }

    private static int report(Bill bill, Map<String, List<String>> known) {
        if (known.isEmpty()) {
            System.out.println("没有已知漏洞。PostgreSQL 服务器不在漏洞库的范围内，请另看 https://www.postgresql.org/support/security/ 。");
            return 0;
        }
        known.forEach((purl, ids) -> System.out.println(
                "  " + purl + "（" + String.join("、", bill.partsOf().get(purl)) + "）：" + String.join(" ", ids)));
        System.out.println("✗ " + known.size() + " 个组件有已知漏洞，说明见 https://osv.dev/vulnerability/编号 。");
        return 1;
    }

    /** The ids of what is known against each component; components that nothing is known against are left out. */
    private Map<String, List<String>> ask(List<String> purls) throws IOException, InterruptedException {
        Map<String, List<String>> known = new TreeMap<>();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (int from = 0; from < purls.size(); from += AT_ONCE) {
                List<String> some = purls.subList(from, Math.min(purls.size(), from + AT_ONCE));
                JsonNode results = results(http, some);
                for (int i = 0; i < some.size(); i++) {
                    List<String> ids = new ArrayList<>();
                    results.path(i)
                            .path("vulns")
                            .forEach(vuln -> ids.add(vuln.path("id").asString("")));
                    if (!ids.isEmpty()) {
                        known.put(some.get(i), ids);
                    }
                }
            }
        }
        return known;
    }

    private JsonNode results(HttpClient http, List<String> purls) throws IOException, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode queries = question.putArray("queries");
        purls.forEach(purl -> queries.addObject().putObject("package").put("purl", purl));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(database.resolve("/v1/querybatch"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode results =
                answer.statusCode() == 200 ? JSON.readTree(answer.body()).path("results") : JSON.missingNode();
        if (results.size() != purls.size()) {
            throw new IOException("status " + answer.statusCode() + ", " + results.size() + " answers to "
                    + purls.size() + " questions");
        }
        return results;
    }
}
