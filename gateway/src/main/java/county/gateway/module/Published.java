package county.gateway.module;

import county.platform.access.Module;
import java.util.List;

/**
 * What a module publishes: everybody may read it, without login and while Keycloak is down.
 *
 * @param patterns path patterns, for GET only
 */
public record Published(Module module, List<String> patterns) {

    /** All that is published. */
    public static final List<Published> ALL =
            List.of(new Published(Module.INSURANCE, List.of("/api/insurance/schemes/**", "/api/insurance/prices")));

    public Published {
        patterns = List.copyOf(patterns);
    }
}
