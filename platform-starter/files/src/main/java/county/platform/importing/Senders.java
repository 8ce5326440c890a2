package county.platform.importing;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.reach.Capacity;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who hands in lists of a kind, and for which units.
 *
 * @param others what somebody without one of the roles is told
 * @param field the parameter in which a request names the unit
 * @param choose what somebody who names a unit of another kind is told
 */
public record Senders(Set<Role> roles, Set<UnitKind> kinds, String others, String field, String choose) {

    /** The townships' clerks, each for their own. */
    public static final Senders TOWNSHIPS =
            new Senders(Set.of(Role.TOWNSHIP_CLERK), Set.of(UnitKind.TOWNSHIP), "由镇街经办人员导入。", "unit", "请选择镇街。");

    /** The townships' and the forest farms' clerks, each for their own. */
    public static final Senders TOWNSHIPS_AND_FARMS = new Senders(
            Set.of(Role.TOWNSHIP_CLERK, Role.FOREST_FARM_CLERK),
            Set.of(UnitKind.TOWNSHIP, UnitKind.FOREST_FARM),
            "由镇街或国有林场的经办人员办理。",
            "unit",
            "请选择镇街或国有林场。");

    public Senders {
        roles = Set.copyOf(roles);
        kinds = Set.copyOf(kinds);
    }

    /** As what a unit's people reach its imports: where only townships' clerks send, as such and as nothing else. */
    Capacity capacity() {
        return roles.equals(Set.of(Role.TOWNSHIP_CLERK)) ? Capacity.TOWNSHIP : Capacity.UNIT;
    }

    /** Passes when this official may hand in a list of this unit. */
    void mustSend(Official official, String unit, UnitDirectory units) {
        if (Collections.disjoint(official.roles(), roles)) {
            throw Refused.forbidden(others);
        }
        official.mustBelongTo(unit);
        @Nullable UnitKind kind = units.withCode(unit).map(Unit::kind).orElse(null);
        if (kind == null || !kinds.contains(kind)) {
            throw Refused.againstRule(field, choose);
        }
    }
}
