package county.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Keycloak, run without its shell script so that the process we keep is Keycloak itself. It is optimised once
 * ("build"), and again when its version or its build options change.
 */
class Keycloak implements Part {
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");

    private final Site site;
    private final Ports ports;
    private final Secrets secrets;
    private final RealmUpdate update;
    private final AotCache cache;

    Keycloak(Site site, Ports ports, Secrets secrets) {
        this.site = site;
        this.ports = ports;
        this.secrets = secrets;
        this.update = new RealmUpdate(site, ports, secrets);
        this.cache = new AotCache(site.keycloak(), key());
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return ports.keycloak();
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    @Override
    public void prepare() throws Exception {
        Path done = site.keycloak().resolve("built");
        if (!Site.read(done).equals(key())) {
            Archive.delete(site.keycloak());
            try (InputStream packed = Files.newInputStream(site.keycloakArchive())) {
                Archive.unpack(new GZIPInputStream(packed), site.keycloak(), 1);
            }
            Files.copy(site.keycloakLogin(), site.keycloak().resolve("providers/keycloak-login.jar"));
            Processes.run("优化 Keycloak ", java(List.of(), BUILD), Map.of(), site.log("keycloak"));
            Site.write(done, key());
        }
        update.writeImport(site.keycloak().resolve("data/import"));
    }

    @Override
    public ProcessBuilder process() throws Exception {
        List<String> options = List.of("start", "--optimized", "--import-realm");
        return Processes.command(java(cache.flags(), options), environment(), site.log("keycloak"));
    }

    private List<String> java(List<String> flags, List<String> options) {
        List<String> command = new ArrayList<>(List.of(SpringApp.java()));
        command.addAll(JvmFlags.of("keycloak"));
        command.addAll(flags);
        command.addAll(List.of(
                "-Dkc.home.dir=" + site.keycloak(),
                "-Djboss.server.config.dir=" + site.keycloak().resolve("conf"),
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                site.keycloak().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(options);
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(JvmFlags.environment());
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + Databases.KEYCLOAK);
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.get("keycloak.db.password"));
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement()));
        environment.put("KC_HOSTNAME", "http://localhost:" + ports.keycloak());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Administration.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin.password"));
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", Administration.LAUNCHER);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.get("keycloak.launcher.secret"));
        return environment;
    }

    /** "Listening" is not readiness: it is ready when it says so and serves the realm. */
    @Override
    public boolean healthy() {
        return Http.ok("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready")
                && Http.ok("http://127.0.0.1:" + port() + "/realms/" + Realm.NAME);
    }

    @Override
    public void ready() throws Exception {
        update.apply();
    }

    @Override
    public void ended(boolean orderly) throws IOException {
        cache.ended(orderly);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(cache.recording() ? 180 : 30);
    }

    private String key() {
        try {
            return Files.size(site.keycloakArchive()) + " " + Checksum.of(site.keycloakLogin()) + " "
                    + Runtime.version() + " " + JvmFlags.of("keycloak") + BUILD;
        } catch (IOException e) {
            throw new CannotContinue("登录服务 keycloak 尚未取得：请运行 ./platform build。", e);
        }
    }
}
