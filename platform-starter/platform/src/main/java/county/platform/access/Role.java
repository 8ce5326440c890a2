package county.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles of the realm; a token names them in lower case with hyphens. */
public enum Role {
    LEADER,
    TOWNSHIP_CLERK,
    BUREAU_OFFICER,
    INSURER,
    FOREST_FARM_CLERK,
    DISCLOSURE_OFFICE,
    AUDITOR,
    OPS,
    ADMINISTRATOR;

    /** The roles that see all of every module and change nothing. */
    public static final Set<Role> OVERSIGHT = Set.of(LEADER, AUDITOR);

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
