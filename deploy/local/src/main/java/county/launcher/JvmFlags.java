package county.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The flags of every JVM that the launcher starts, in one place. A change here throws the recorded AOT caches away.
 * Chosen by measuring: giving freed native memory back every ten seconds saves 30 MB in each idle service.
 */
final class JvmFlags {
    private static final List<String> ALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    /** For Netty's native transport and for the libraries that still use Unsafe: without these they warn at each start. */
    private static final List<String> SPRING =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** What Quarkus needs opened, as kc.sh passes it. */
    private static final List<String> KEYCLOAK = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en",
            "-Duser.country=US");

    private static final Map<String, List<String>> MEMORY = Map.of(
            "keycloak", List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m"),
            "gateway", List.of("-Xms32m", "-Xmx256m"),
            "insurance", List.of("-Xms32m", "-Xmx256m"),
            "forestry", List.of("-Xms32m", "-Xmx192m"),
            "disclosure", List.of("-Xms32m", "-Xmx192m"),
            "planning", List.of("-Xms32m", "-Xmx192m"));

    private JvmFlags() {}

    static List<String> of(String part) {
        List<String> flags = new ArrayList<>(ALL);
        flags.addAll(part.equals("keycloak") ? KEYCLOAK : SPRING);
        flags.addAll(MEMORY.getOrDefault(part, List.of()));
        return List.copyOf(flags);
    }

    /** glibc keeps one arena of native memory per core and thread group otherwise. */
    static Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "2");
    }
}
