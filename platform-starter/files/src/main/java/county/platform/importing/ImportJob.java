package county.platform.importing;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to being taken, as officials see it.
 *
 * @param about what the list is about, such as a scheme; empty where the kind has one register
 * @param size in bytes
 * @param state {@code received}, {@code checking}, {@code checked}, {@code refused}, {@code applying}, {@code applied},
 *     {@code discarded} or {@code failed}
 * @param total rows in the file, once it has been read
 * @param done rows done of the step that runs now
 * @param faults why it cannot be taken, {@code notices} what is worth knowing
 * @param problem why it could not be read, or what stopped it, in words
 * @param twin the import that took the same file, or null
 * @param account what became of every row of the file, in sentences; empty until it has been read
 */
public record ImportJob(
        long id,
        String about,
        String unit,
        String unitName,
        String fileName,
        long size,
        String state,
        @Nullable Integer total,
        int done,
        int faults,
        int notices,
        @Nullable String problem,
        @Nullable Long twin,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        @Nullable String appliedBy,
        @Nullable OffsetDateTime appliedAt,
        List<String> account,
        int version) {

    public ImportJob {
        account = List.copyOf(account);
    }

    /** Whether its file and rows are still kept. */
    boolean kept() {
        return !state.equals("applied") && !state.equals("discarded");
    }
}
