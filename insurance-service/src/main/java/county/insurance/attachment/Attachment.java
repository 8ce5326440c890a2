package county.insurance.attachment;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a list; its content is kept sealed.
 *
 * @param policy the policy that it is about, or null when it is about the whole list
 * @param size in bytes
 */
record Attachment(
        long id,
        long list,
        @Nullable Long policy,
        @Nullable String policyName,
        String kind,
        String name,
        String mediaType,
        int size,
        String uploadedBy,
        OffsetDateTime uploadedAt) {}
