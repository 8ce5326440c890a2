package county.launcher;

import java.util.List;
import java.util.Map;

/** The parts' names on the command line and what they are called in messages. */
final class Names {
    /** In the order in which they are shown; they are stopped from the last to the first. */
    static final List<String> PARTS =
            List.of("postgres", "keycloak", "insurance", "forestry", "disclosure", "planning", "gateway");

    private static final Map<String, String> LABELS = Map.of(
            "postgres", "数据库 postgres",
            "keycloak", "登录服务 keycloak",
            "insurance", "农业保险服务 insurance",
            "forestry", "林业服务 forestry",
            "disclosure", "政务公开服务 disclosure",
            "planning", "规划服务 planning",
            "gateway", "网关 gateway");

    private Names() {}

    static String label(String part) {
        return LABELS.getOrDefault(part, part);
    }
}
