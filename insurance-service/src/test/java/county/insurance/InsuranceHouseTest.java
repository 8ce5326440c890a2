package county.insurance;

import county.platform.test.ServiceHouseContract;
import java.util.Map;

class InsuranceHouseTest extends ServiceHouseContract {

    @Override
    protected Map<String, String> playsEveryPart() {
        return Map.of("demo", "makes a whole season up before the service answers anybody");
    }
}
