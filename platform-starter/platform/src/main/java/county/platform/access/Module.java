package county.platform.access;

import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.DISCLOSURE_OFFICE;
import static county.platform.access.Role.FOREST_FARM_CLERK;
import static county.platform.access.Role.INSURER;
import static county.platform.access.Role.LEADER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The four modules, and the roles that work in each. */
public enum Module {
    INSURANCE("农业保险", EnumSet.of(LEADER, AUDITOR, TOWNSHIP_CLERK, BUREAU_OFFICER, INSURER)),
    FORESTRY("森林资源", EnumSet.of(LEADER, AUDITOR, TOWNSHIP_CLERK, BUREAU_OFFICER, FOREST_FARM_CLERK)),
    DISCLOSURE("政务公开", EnumSet.of(LEADER, AUDITOR, TOWNSHIP_CLERK, BUREAU_OFFICER, DISCLOSURE_OFFICE)),
    PLANNING("城镇化规划", EnumSet.of(LEADER, AUDITOR, BUREAU_OFFICER));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view of a set that nobody else holds
    private final Set<Role> roles;

    Module(String label, Set<Role> roles) {
        this.label = label;
        this.roles = Collections.unmodifiableSet(roles);
    }

    /** The module's name in addresses, schemas and configuration, such as {@code forestry}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The module's name for people. */
    public String label() {
        return label;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The modules in which somebody with these roles works. */
    public static List<Module> of(Collection<Role> roles) {
        return List.of(values()).stream()
                .filter(module -> !Collections.disjoint(module.roles, roles))
                .toList();
    }
}
