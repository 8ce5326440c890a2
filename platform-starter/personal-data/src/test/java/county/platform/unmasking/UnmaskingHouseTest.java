package county.platform.unmasking;

import county.platform.test.HouseContract;

class UnmaskingHouseTest extends HouseContract {}
