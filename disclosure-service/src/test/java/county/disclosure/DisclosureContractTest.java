package county.disclosure;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import java.util.List;

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
}
