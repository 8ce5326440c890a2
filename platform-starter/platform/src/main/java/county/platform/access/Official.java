package county.platform.access;

import county.platform.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, as the token says it, and how far they see in this module.
 *
 * @param username the login name, kept in the audit trail
 * @param name the post, for people to read
 * @param units the codes of the units they belong to
 * @param seesAll whether every unit's data in this module is theirs to read; otherwise only their own units' data
 * @param duties the keys of the duties that each of their units has in this module; only officers of bureaus have any
 */
public record Official(
        String username,
        String name,
        Set<Role> roles,
        Set<String> units,
        boolean seesAll,
        Map<String, Set<String>> duties) {

    /** Somebody without any duty. */
    public Official(String username, String name, Set<Role> roles, Set<String> units, boolean seesAll) {
        this(username, name, roles, units, seesAll, Map.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether a unit of theirs has this duty. */
    public boolean has(Duty duty) {
        return duties.values().stream().anyMatch(held -> held.contains(duty.key()));
    }

    /** Passes when a unit of theirs has this duty. */
    public void mustHave(Duty duty) {
        unitWith(duty);
    }

    /** The unit of theirs that has this duty, for which they act; refused when none has. */
    public String unitWith(Duty duty) {
        return findUnitWith(duty).orElseThrow(() -> DutyMissing.of(List.of(duty)));
    }

    /** The unit of theirs that has this duty, if one has. */
    public Optional<String> findUnitWith(Duty duty) {
        return units.stream()
                .filter(unit -> duties.getOrDefault(unit, Set.of()).contains(duty.key()))
                .findFirst();
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
