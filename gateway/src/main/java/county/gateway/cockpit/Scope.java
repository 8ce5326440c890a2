package county.gateway.cockpit;

import county.gateway.token.Caller;
import county.platform.access.Module;
import county.platform.access.Role;
import java.util.Set;

/** How much of a module somebody sees: all people with the same roles and units get the same figures. */
record Scope(Module module, Set<Role> roles, Set<String> units) {

    static Scope of(Module module, Caller caller) {
        return new Scope(module, caller.roles(), caller.units());
    }
}
