package county.platform;

import county.platform.test.HouseContract;

class PlatformHouseTest extends HouseContract {}
