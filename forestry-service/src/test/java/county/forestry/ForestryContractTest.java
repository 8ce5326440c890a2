package county.forestry;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import county.platform.test.TestDatabase;
import java.util.Map;
import org.springframework.http.HttpMethod;

class ForestryContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        return switch (route.pattern()) {
            case "/api/forestry/goals", "/api/forestry/milestones", "/api/forestry/duties" ->
                route.pattern() + "?year=2023";
            case "/api/forestry/goals/editions" ->
                route.pattern()
                        + (route.method().equals(HttpMethod.POST) ? "?year=2024&document=x&issuedOn=2024-07-22" : "");
            case "/api/forestry/milestones/{id}/units/{unit}" ->
                "/api/forestry/milestones/2023-self-check/units/370114001";
            default -> route.pattern().replace("{id}", "1");
        };
    }

    @Override
    protected void plantForeignRows() {
        TestDatabase.running().execute("""
                insert into forestry.milestone_report (milestone, unit, note, document_number, reported_on, reported_by)
                values ('2023-self-check', '370114001', '%1$s', '%1$s', '2023-12-01', '%1$s') on conflict do nothing
                """.formatted(FOREIGN));
    }

    @Override
    protected void removeForeignRows() {
        TestDatabase.running().execute("delete from forestry.milestone_report");
    }

    @Override
    protected Map<String, String> tablesForAll() {
        return Map.of("district_goal", "what it calls a unit is one of measure");
    }

    @Override
    protected int routesThatShowForeignRows() {
        return 1;
    }
}
