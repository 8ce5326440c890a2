package county.insurance;

import county.platform.access.Route;
import county.platform.test.ServiceContract;
import java.util.ArrayList;
import java.util.List;

class InsuranceContractTest extends ServiceContract {

    @Override
    protected String example(Route route) {
        return switch (route.pattern()) {
            case "/api/insurance/schemes/{id}" -> "/api/insurance/schemes/2023-green-onion";
            case "/api/insurance/prices" -> "/api/insurance/prices?scheme=2023-green-onion";
            case "/api/insurance/stages" -> "/api/insurance/stages?year=2023";
            case "/api/insurance/stages/{id}/units/{unit}" ->
                "/api/insurance/stages/2023-green-onion-2/units/370114001";
            default -> route.pattern();
        };
    }

    @Override
    protected List<String> readsFromDatabase() {
        var addresses = new ArrayList<>(super.readsFromDatabase());
        addresses.addAll(List.of(
                "/api/insurance/schemes",
                "/api/insurance/stages?year=2023",
                "/api/insurance/prices?scheme=2023-green-onion"));
        return addresses;
    }
}
