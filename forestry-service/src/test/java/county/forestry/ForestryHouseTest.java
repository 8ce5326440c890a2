package county.forestry;

import county.platform.test.ServiceHouseContract;

class ForestryHouseTest extends ServiceHouseContract {}
