package county.disclosure;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Map;

class DisclosureContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        String filled =
                route.pattern().replace("{year}", "2023").replace("{no}", "16").replace("{unit}", "370114001");
        return filled.matches(".*/(tasks|duties)") ? filled + "?year=2023" : filled;
    }

    @Override
    protected List<String> readsFromDatabase() {
        return List.of(
                "/api/disclosure/summary",
                "/api/disclosure/todos",
                "/api/disclosure/tasks?year=2023",
                "/api/disclosure/tasks/2023/16");
    }

    @Override
    protected void plantForeignRows() {
        TestDatabase.running().execute("""
                insert into disclosure.unit_task (year, no, unit, state, note, evidence, submitted_by, changed_at)
                values (2023, 16, '370114001', 'submitted', '%1$s', '%1$s', '%1$s', now()) on conflict do nothing
                """.formatted(FOREIGN));
    }

    @Override
    protected void removeForeignRows() {
        TestDatabase.running().execute("delete from disclosure.unit_task");
    }

    @Override
    protected int routesThatShowForeignRows() {
        return 2;
    }

    @Override
    protected Map<String, String> tablesForAll() {
        return Map.of(
                "task_responsible", "the plan as published",
                "yearly_duty_responsible", "the plan as published");
    }
}
