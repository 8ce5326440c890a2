package county.gateway.status;

import java.time.OffsetDateTime;
import java.util.List;

/** How each part of the platform was at this moment. */
record StatusView(OffsetDateTime at, List<PartView> parts) {}
