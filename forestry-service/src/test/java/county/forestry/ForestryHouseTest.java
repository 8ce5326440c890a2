package county.forestry;

import county.platform.test.HouseContract;

class ForestryHouseTest extends HouseContract {}
