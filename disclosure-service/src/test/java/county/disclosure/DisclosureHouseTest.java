package county.disclosure;

import county.platform.test.HouseContract;

class DisclosureHouseTest extends HouseContract {}
