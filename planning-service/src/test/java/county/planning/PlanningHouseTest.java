package county.planning;

import county.platform.test.ServiceHouseContract;

class PlanningHouseTest extends ServiceHouseContract {}
