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
 * @param action what was done, by the audit trail's word
 * @param entity on what kind of thing, by the audit trail's word
 * @param unit whose thing it was, or null when it is no unit's
 */
public record Done(
        @Schema(implementation = Module.class) String module,
        long seq,
        OffsetDateTime at,
        boolean mine,
        String who,
        String action,
        String entity,
        String entityId,
        @Nullable String unit,
        @Nullable String unitName) {}
