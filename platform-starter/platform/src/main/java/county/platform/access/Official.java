package county.platform.access;

import county.platform.problem.Refused;
import java.util.Set;

/**
 * Who is calling, as the token says it, and how far they see in this module.
 *
 * @param username the login name, kept in the audit trail
 * @param name the post, for people to read
 * @param units the codes of the units they belong to
 * @param seesAll whether every unit's data in this module is theirs to read; otherwise only their own units' data
 */
public record Official(String username, String name, Set<Role> roles, Set<String> units, boolean seesAll) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean belongsTo(String unit) {
        return units.contains(unit);
    }

    public boolean sees(String unit) {
        return seesAll || belongsTo(unit);
    }

    /** Own units as an array, for {@code = any(:units)}. */
    public String[] unitArray() {
        return units.toArray(String[]::new);
    }

    /** Passes when this unit's data may be read; otherwise refuses without telling whether there is any. */
    public void mustSee(String unit) {
        if (!sees(unit)) {
            throw Refused.foreignUnit();
        }
    }

    /** Passes when the caller acts for this unit. */
    public void mustBelongTo(String unit) {
        if (!belongsTo(unit)) {
            throw Refused.foreignUnit();
        }
    }

    /** What the caller sees: {@code all}, the one unit, or {@code own} for several. */
    public String scope() {
        if (seesAll) {
            return "all";
        }
        return units.size() == 1 ? units.iterator().next() : "own";
    }
}
