package county.platform.yearly;

import county.platform.test.HouseContract;

class YearlyHouseTest extends HouseContract {}
