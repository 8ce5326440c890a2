package county.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of one installation, all counted from one base: with base 8000 the gateway answers on 8080. */
record Ports(int base) {
    static final int DEFAULT_BASE = 8000;
    static final int HIGHEST_BASE = 65_000;
    private static final List<String> SERVICES = List.of("insurance", "forestry", "disclosure", "planning");

    static List<String> services() {
        return SERVICES;
    }

    int gateway() {
        return base + 80;
    }

    int gatewayManagement() {
        return base + 90;
    }

    int postgres() {
        return base + 132;
    }

    int keycloak() {
        return base + 180;
    }

    int keycloakManagement() {
        return base + 190;
    }

    /** The port of a service: base + 101 for the first of {@link #services()}, and so on. */
    int service(String name) {
        return base + 101 + SERVICES.indexOf(name);
    }

    /** Every port that the given parts will bind, by the name of what binds it. */
    Map<String, Integer> of(List<String> parts) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String part : parts) {
            String label = Names.label(part);
            switch (part) {
                case "postgres" -> ports.put(label, postgres());
                case "keycloak" -> {
                    ports.put(label, keycloak());
                    ports.put(label + "的管理端口", keycloakManagement());
                }
                case "gateway" -> {
                    ports.put(label, gateway());
                    ports.put(label + "的管理端口", gatewayManagement());
                }
                default -> ports.put(label, service(part));
            }
        }
        return ports;
    }
}
