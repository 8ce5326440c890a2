package county.insurance;

import county.platform.test.HouseContract;

class InsuranceHouseTest extends HouseContract {}
