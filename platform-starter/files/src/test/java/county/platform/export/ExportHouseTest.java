package county.platform.export;

import county.platform.test.HouseContract;

class ExportHouseTest extends HouseContract {}
