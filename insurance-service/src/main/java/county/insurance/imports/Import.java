package county.insurance.imports;

import county.platform.importing.ImportJob;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to being village lists, as officials see it.
 *
 * @param size in bytes
 * @param state {@code received}, {@code checking}, {@code checked}, {@code refused}, {@code applying}, {@code applied},
 *     {@code discarded} or {@code failed}
 * @param total rows in the file, once it has been read
 * @param done rows done of the step that runs now
 * @param faults why it cannot be taken, {@code notices} what is worth knowing
 * @param problem why it could not be read, or what stopped it, in words
 * @param twin the import that took the same file, or null
 * @param account what became of every row of the file, in sentences; empty until it has been read
 * @param lists what came of it, once it is applied
 */
record Import(
        long id,
        String scheme,
        String schemeName,
        String township,
        String townshipName,
        String fileName,
        long size,

        @Schema(
                allowableValues = {
                    "received",
                    "checking",
                    "checked",
                    "refused",
                    "applying",
                    "applied",
                    "discarded",
                    "failed"
                })
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
        List<MadeList> lists,
        int version) {

    Import {
        account = List.copyOf(account);
        lists = List.copyOf(lists);
    }

    static Import of(ImportJob job, String schemeName, List<MadeList> lists) {
        return new Import(
                job.id(),
                job.about(),
                schemeName,
                job.unit(),
                job.unitName(),
                job.fileName(),
                job.size(),
                job.state(),
                job.total(),
                job.done(),
                job.faults(),
                job.notices(),
                job.problem(),
                job.twin(),
                job.uploadedBy(),
                job.uploadedAt(),
                job.appliedBy(),
                job.appliedAt(),
                job.account(),
                lists,
                job.version());
    }

    record MadeList(long id, String villageName) {}
}
