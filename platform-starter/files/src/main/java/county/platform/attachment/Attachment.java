package county.platform.attachment;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a record; its content is kept sealed.
 *
 * @param record the record that it belongs to
 * @param subject what within the record it is about, or null when it is about the whole
 * @param subjectName what that is called
 * @param size in bytes
 */
public record Attachment(
        long id,
        long record,
        @Nullable Long subject,
        @Nullable String subjectName,
        String kind,
        String name,
        String mediaType,
        int size,
        String uploadedBy,
        OffsetDateTime uploadedAt) {}
