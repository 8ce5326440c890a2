package county.platform.summary;

import county.platform.access.Module;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the caller or a colleague has done.
 *
 * @param mine whether the caller did it
 * @param who the post of who did it
 * @param what was done and to what kind of thing, in words
 * @param unit whose thing it was, or null when it is no unit's
 */
public record Done(
        @Schema(implementation = Module.class) String module,
        long seq,
        OffsetDateTime at,
        boolean mine,
        String who,
        String what,
        String entityId,
        @Nullable String unit,
        @Nullable String unitName) {}
