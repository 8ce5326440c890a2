package county.platform.test;

import county.platform.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Migrates the schema of a service under test, and hands the service what the launcher hands to one in operation. */
public final class ServiceEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The day on which service tests happen: the first day after the green-onion insurance period. */
    public static final String TODAY = "2023-12-13";

    /** A current key and the one before it, for tests alone. */
    public static final String SECRET_KEYS = "test-2:" + key("the current key of every test....") + ",test-1:"
            + key("the former key of every test.....");

    public static final String SECRET_INDEX_KEY = key("the blind index of every test....");

    private static final Set<Schema> MIGRATED = ConcurrentHashMap.newKeySet();

    private static String key(String letters) {
        return Base64.getEncoder().encodeToString(letters.substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    }

    /** What a service with this schema is told about the tests' database and issuer; the schema is provisioned by the caller. */
    public static Map<String, String> of(String schema) {
        return Map.ofEntries(
                Map.entry("COUNTY_PORT", "0"),
                Map.entry("COUNTY_TODAY", TODAY),
                Map.entry("COUNTY_ISSUER", TestIssuer.ISSUER),
                Map.entry("COUNTY_JWK_SET_URI", TestIssuer.running().jwkSetUri()),
                Map.entry(
                        "COUNTY_DB_PORT",
                        Integer.toString(TestDatabase.running().port())),
                Map.entry("county.duties-kept", "1h"), // what a test changes, it changes here
                Map.entry("county.trail-words-required", "true"),
                Map.entry("COUNTY_FILES", "target/files"),
                Map.entry("COUNTY_DB_NAME", "postgres"),
                Map.entry("COUNTY_DB_USER", schema),
                Map.entry("COUNTY_DB_PASSWORD", TestDatabase.PASSWORD),
                Map.entry("COUNTY_SECRET_KEYS", SECRET_KEYS),
                Map.entry("COUNTY_SECRET_INDEX_KEY", SECRET_INDEX_KEY));
    }

    /** What the step that migrates this schema is told beside where it is: a service itself is never told. */
    public static Map<String, String> owner(String schema) {
        return Map.of("COUNTY_DB_OWNER", schema + "_owner", "COUNTY_DB_OWNER_PASSWORD", TestDatabase.PASSWORD);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String schema = environment.getRequiredProperty("county.module");
        TestDatabase.running().provision(schema);
        environment.getPropertySources().addFirst(new MapPropertySource("county-test", new HashMap<>(of(schema))));
        if (MIGRATED.add(Schema.of(environment))) {
            Schema.of(environment).migrate(schema + "_owner", TestDatabase.PASSWORD);
        }
    }
}
