package county.platform.step;

import county.platform.access.Duty;
import county.platform.access.Role;
import java.util.Set;

/** Who makes a move, by what they are to the record. */
@FunctionalInterface
public interface Who {

    /** Whoever belongs to the record's unit. */
    Who OF_THE_UNIT = Standing::ofTheUnit;

    boolean covers(Standing standing);

    /** Whoever has one of these roles. */
    static Who having(Role... roles) {
        Set<Role> any = Set.of(roles);
        return standing -> standing.official().roles().stream().anyMatch(any::contains);
    }

    /** Whoever's unit has this duty. */
    static Who withDuty(Duty duty) {
        return standing -> standing.official().has(duty);
    }

    default Who and(Who other) {
        return standing -> covers(standing) && other.covers(standing);
    }
}
