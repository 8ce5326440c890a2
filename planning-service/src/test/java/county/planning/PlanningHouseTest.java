package county.planning;

import county.platform.test.HouseContract;

class PlanningHouseTest extends HouseContract {}
