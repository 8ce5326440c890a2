package county.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.CheckedInDescription;
import county.platform.test.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever runs the platform sees of the gateway: metrics and the description of its interface. */
class OperationTest extends GatewayTest {

    @Test
    void metricsTellTheModulesApart() {
        Browser leader = browserOf(Person.LEADER);
        leader.get("/api/forestry/goals");
        leader.get("/api/cockpit");
        String metrics =
                Browser.atPort(managementPort).get("/actuator/prometheus").body();
        assertThat(metrics)
                .containsPattern("spring_cloud_gateway_requests_seconds_count\\{[^}]*module=\"forestry\"")
                .containsPattern("county_gateway_answers_total\\{[^}]*module=\"forestry\"[^}]*question=\"summary\"")
                .containsPattern("resilience4j_circuitbreaker_state\\{[^}]*module=\"forestry\"")
                .contains("county_gateway_refused_rate_total{")
                .containsPattern("jvm_memory_used_bytes\\{[^}]*module=\"gateway\"");
    }

    @Test
    void interfaceIsDescribedAsTheFrontEndKnowsIt() {
        String served = browserOf(Person.LEADER).get("/api/openapi").body();
        CheckedInDescription.expect("gateway", served);
        DocumentContext description = JsonPath.parse(served);
        assertThat(description.<String>read("$.openapi")).startsWith("3.1");
        assertThat(description.<List<String>>read("$.servers[*].url")).containsExactly("/");
        assertThat(description.<Map<String, Object>>read("$.paths").keySet())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "/api/session",
                        "/api/cockpit",
                        "/api/todos",
                        "/api/todos/done",
                        "/api/search",
                        "/api/platform/status",
                        "/api/units"));
    }
}
