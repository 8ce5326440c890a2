package county.disclosure.task;

import county.platform.access.Official;
import county.platform.access.Role;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody is to one unit's work on a task.
 *
 * @param reports whether they report for the unit, because they work in it
 * @param reviews whether they decide on what is submitted, because they are the disclosure office
 * @param submitted whether it was they who submitted last
 */
record Standing(boolean reports, boolean reviews, boolean submitted) {

    private static final Set<Role> REPORTERS =
            EnumSet.of(Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER, Role.DISCLOSURE_OFFICE);

    static Standing of(Official official, UnitWork work) {
        return new Standing(
                official.belongsTo(work.unit()) && official.roles().stream().anyMatch(REPORTERS::contains),
                official.has(Role.DISCLOSURE_OFFICE),
                Objects.equals(official.username(), work.submittedBy()));
    }
}
