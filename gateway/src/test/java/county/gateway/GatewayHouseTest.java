package county.gateway;

import county.platform.test.HouseContract;

class GatewayHouseTest extends HouseContract {}
