package county.gateway.test;

import county.platform.access.Module;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hands the gateway under test what the launcher hands to it in operation, and less patience. */
public final class GatewayEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = new LinkedHashMap<String, Object>();
        environment.put("COUNTY_MANAGEMENT_PORT", 0);
        environment.put("COUNTY_TODAY", "2023-12-13");
        environment.put("COUNTY_ISSUER", FakeKeycloak.running().issuer());
        environment.put("COUNTY_CLIENT_ID", FakeKeycloak.CLIENT);
        environment.put("COUNTY_CLIENT_SECRET", FakeKeycloak.SECRET);
        environment.put("county.gateway.summary-within", "500ms");
        environment.put("county.gateway.patience", "1500ms");
        environment.put("county.limits.body-grace", "1s");
        environment.put("county.limits.head-within", "1s");
        environment.put("county.limits.rest-within", "500ms");
        for (Module module : Module.values()) {
            String name = module.name().toUpperCase(Locale.ROOT);
            environment.put("COUNTY_" + name + "_URL", FakeModule.of(module).url());
            environment.put("county.gateway.modules." + module.key() + ".answer-within", "900ms");
        }
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("environment", Map.copyOf(environment)));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("impatience", only(environment, "county.")));
    }

    private static Map<String, Object> only(Map<String, Object> all, String prefix) {
        var some = new LinkedHashMap<>(all);
        some.keySet().removeIf(key -> !key.startsWith(prefix));
        return some;
    }
}
