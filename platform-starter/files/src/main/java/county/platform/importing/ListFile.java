package county.platform.importing;

import org.jspecify.annotations.Nullable;

/**
 * A file that this process has taken up to check it.
 *
 * @param kind by its key
 * @param unit whose list it is
 * @param about what the list is about, such as a scheme; empty where a kind has one register
 * @param edition of that which its rows are checked against, as it was when the file came
 * @param version by which it is known that nobody else has taken it up since
 * @param uploadedBy in whose name it is checked
 * @param twin the import that took the same file, or null
 */
public record ListFile(
        long id,
        String kind,
        String unit,
        String unitName,
        String about,
        int edition,
        int version,
        String uploadedBy,
        @Nullable Long twin) {}
