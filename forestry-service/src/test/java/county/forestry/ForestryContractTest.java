package county.forestry;

import county.platform.access.Route;
import county.platform.test.ServiceContract;

class ForestryContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        String filled = route.pattern().replace("{id}", "2023-self-check").replace("{unit}", "370114001");
        return filled.matches(".*/(targets|milestones|duties)") ? filled + "?year=2023" : filled;
    }
}
