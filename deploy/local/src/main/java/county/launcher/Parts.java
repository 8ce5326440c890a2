package county.launcher;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of one installation with what each is told through its environment. */
final class Parts {
    private Parts() {}

    static List<Part> of(Site site, Settings settings, Secrets secrets) {
        return settings.parts().stream()
                .map(name -> part(name, site, settings, secrets))
                .toList();
    }

    static Part part(String name, Site site, Settings settings, Secrets secrets) {
        Ports ports = settings.ports();
        return switch (name) {
            case "postgres" -> new Postgres(site, ports, secrets);
            case "keycloak" -> new Keycloak(site, ports, secrets);
            case "gateway" ->
                new SpringApp(
                        site,
                        name,
                        ports.gateway(),
                        ports.gatewayManagement(),
                        List.of(),
                        gateway(settings, secrets),
                        null);
            default ->
                new SpringApp(
                        site,
                        name,
                        ports.service(name),
                        ports.service(name),
                        List.of("postgres"),
                        service(name, site, settings, secrets),
                        new Migration(site, name, settings, secrets));
        };
    }

    private static Map<String, String> common(Settings settings, int port) {
        String issuer = "http://localhost:" + settings.ports().keycloak() + "/realms/" + Realm.NAME;
        Map<String, String> environment = new HashMap<>(JvmFlags.environment());
        environment.put("COUNTY_PORT", Integer.toString(port));
        environment.put("COUNTY_TODAY", settings.today());
        environment.put(
                "COUNTY_REHEARSED_ON", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        environment.put("COUNTY_DEMO", Boolean.toString(settings.demo()));
        environment.put("COUNTY_ISSUER", issuer);
        environment.put("COUNTY_JWK_SET_URI", issuer + "/protocol/openid-connect/certs");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return environment;
    }

    static Map<String, String> service(String name, Site site, Settings settings, Secrets secrets) {
        Map<String, String> environment = common(settings, settings.ports().service(name));
        environment.put("COUNTY_FILES", site.files(name).toString());
        environment.putAll(database(name, settings));
        environment.put("COUNTY_DB_PASSWORD", secrets.get(name + ".password"));
        if (Secrets.KEEPERS.contains(name)) {
            environment.put("COUNTY_SECRET_KEYS", secrets.keys(name));
            environment.put("COUNTY_SECRET_INDEX_KEY", secrets.key(name + ".index"));
        }
        if (name.equals("insurance")) {
            environment.put("COUNTY_CODES", "log"); // nobody here has a phone
        }
        return environment;
    }

    /** Where a service's schema is, and the role after which the roles of its service are named. */
    static Map<String, String> database(String name, Settings settings) {
        return Map.of(
                "COUNTY_DB_HOST",
                "127.0.0.1",
                "COUNTY_DB_PORT",
                Integer.toString(settings.ports().postgres()),
                "COUNTY_DB_NAME",
                Databases.of(settings),
                "COUNTY_DB_USER",
                name);
    }

    static Map<String, String> gateway(Settings settings, Secrets secrets) {
        Ports ports = settings.ports();
        Map<String, String> environment = common(settings, ports.gateway());
        environment.put("COUNTY_MANAGEMENT_PORT", Integer.toString(ports.gatewayManagement()));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("COUNTY_CLIENT_ID", "county-gateway");
        environment.put("COUNTY_CLIENT_SECRET", secrets.get("client.secret"));
        for (String name : Ports.services()) {
            environment.put(
                    "COUNTY_" + name.toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + ports.service(name));
        }
        return environment;
    }
}
