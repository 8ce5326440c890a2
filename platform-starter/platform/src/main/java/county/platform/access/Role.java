package county.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles of the realm; a token names them in lower case with hyphens. */
public enum Role {
    LEADER("领导"),
    TOWNSHIP_CLERK("经办"),
    BUREAU_OFFICER("审核"),
    INSURER("承保理赔"),
    FOREST_FARM_CLERK("经办"),
    DISCLOSURE_OFFICE("政务公开"),
    AUDITOR("审计"),
    OPS("运维"),
    ADMINISTRATOR("管理员");

    /** The roles that see all of every module and change nothing. */
    public static final Set<Role> OVERSIGHT = Set.of(LEADER, AUDITOR);

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** What somebody with this role is at their unit. */
    public String words() {
        return words;
    }

    /** The role's name in the token, such as {@code township-clerk}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this name, or nothing for a role that is not the platform's. */
    public static Optional<Role> of(String claim) {
        for (Role role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
