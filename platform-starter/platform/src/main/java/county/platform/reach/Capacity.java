package county.platform.reach;

import county.platform.access.Official;
import county.platform.access.Role;
import java.util.Locale;
import java.util.Set;

/** As what somebody reaches a row. Whoever is several of these reaches what each of them gives, and nothing between. */
public enum Capacity {

    /** As a member of the unit, whatever the role: the unit's own work. */
    UNIT,

    /** As the township's clerk: what lies in the township. */
    TOWNSHIP,

    /** As the insurer: what it underwrites. */
    INSURER;

    /** The name in a statement's marker, and of the setting that the database's own policies read. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The named parameter that stands for the caller's units of this capacity. */
    String parameter() {
        return "reach" + name().charAt(0) + key().substring(1);
    }

    Set<String> unitsOf(Official official) {
        return switch (this) {
            case UNIT -> official.units();
            case TOWNSHIP -> official.has(Role.TOWNSHIP_CLERK) ? official.units() : Set.of();
            case INSURER -> official.has(Role.INSURER) ? official.units() : Set.of();
        };
    }
}
