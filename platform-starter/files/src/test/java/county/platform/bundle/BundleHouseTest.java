package county.platform.bundle;

import county.platform.test.HouseContract;

class BundleHouseTest extends HouseContract {}
