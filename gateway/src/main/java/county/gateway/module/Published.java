package county.gateway.module;

import county.platform.access.Module;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * What a module opens to everybody, without login and while Keycloak is down.
 *
 * @param name tells it from the module's other openings
 * @param patterns path patterns, for this method only
 */
public record Published(Module module, String name, HttpMethod method, List<String> patterns) {

    /** All that is open. */
    public static final List<Published> ALL = List.of(
            new Published(
                    Module.INSURANCE,
                    "published",
                    HttpMethod.GET,
                    List.of(
                            "/api/insurance/schemes/**",
                            "/api/insurance/calculator",
                            "/api/insurance/prices/**",
                            "/api/insurance/prices.csv",
                            "/api/insurance/public/**")),
            // A household's own record: the code on its phone decides, in the service.
            new Published(Module.INSURANCE, "household", HttpMethod.POST, List.of("/api/insurance/household/**")));

    public Published {
        patterns = List.copyOf(patterns);
    }
}
