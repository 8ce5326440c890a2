package county.platform.attachment;

import county.platform.test.HouseContract;

class AttachmentHouseTest extends HouseContract {}
