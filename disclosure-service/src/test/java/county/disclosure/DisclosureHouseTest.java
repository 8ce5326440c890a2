package county.disclosure;

import county.platform.test.ServiceHouseContract;

class DisclosureHouseTest extends ServiceHouseContract {}
