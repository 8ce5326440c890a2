package county.platform.importing;

import county.platform.test.HouseContract;

class ImportingHouseTest extends HouseContract {}
