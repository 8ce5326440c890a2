package county.platform.importing;

import county.platform.access.Official;
import county.platform.access.Role;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file that is just being taken, in whose name, and how many rows it has.
 *
 * @param at when it is taken; all that comes of it bears this time
 */
public record TakenFile(
        long id,
        String kind,
        String unit,
        String about,
        int edition,
        String fileName,
        int total,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        String appliedBy,
        String appliedName,
        List<String> appliedRoles,
        OffsetDateTime at) {

    public TakenFile {
        appliedRoles = List.copyOf(appliedRoles);
    }

    /** Who has had it taken. */
    public Official official() {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> appliedRoles.contains(role.claim()))
                .collect(Collectors.toSet());
        return new Official(appliedBy, appliedName, roles, Set.of(unit), false);
    }
}
