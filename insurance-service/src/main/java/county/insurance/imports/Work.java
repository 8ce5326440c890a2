package county.insurance.imports;

import org.jspecify.annotations.Nullable;

/**
 * An import that this process has taken up.
 *
 * @param version by which it is known that nobody else has taken it up since
 * @param uploadedBy in whose name it is checked
 * @param twin the import that took the same file, or null
 */
record Work(
        long id,
        String scheme,
        int schemeVersion,
        String township,
        String townshipName,
        int version,
        String uploadedBy,
        @Nullable Long twin) {}
