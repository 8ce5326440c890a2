package county.planning;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import java.util.List;
import java.util.Map;

class PlanningContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        String id = route.pattern().endsWith("/approval") ? "1" : "urbanisation-rate";
        return route.pattern().replace("{id}", id);
    }

    @Override
    protected List<String> readsFromDatabase() {
        return List.of(
                "/api/planning/summary",
                "/api/planning/todos",
                "/api/planning/indicators",
                "/api/planning/indicators/urbanisation-rate",
                "/api/planning/quality");
    }

    @Override
    protected Map<String, String> tablesForAll() {
        return Map.of("indicator", "the plan as published");
    }

    @Override
    protected Map<String, String> readByAll() {
        return Map.of("observation", "the figures are the whole district's");
    }
}
