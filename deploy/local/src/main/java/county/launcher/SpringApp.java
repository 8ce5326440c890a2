package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** A service or the gateway: its executable jar laid out for a quick start, and run with the environment given. */
class SpringApp implements Part {
    private final Site site;
    private final String name;
    private final int port;
    private final int healthPort;
    private final List<String> needs;
    private final Map<String, String> environment;
    private final @Nullable Migration migration;
    private final String key;
    private final AotCache cache;

    /**
     * @param migration to be done before it starts; null for one without a schema
     */
    SpringApp(
            Site site,
            String name,
            int port,
            int healthPort,
            List<String> needs,
            Map<String, String> environment,
            @Nullable Migration migration) {
        this.site = site;
        this.name = name;
        this.port = port;
        this.healthPort = healthPort;
        this.needs = needs;
        this.environment = environment;
        this.migration = migration;
        this.key = key();
        this.cache = new AotCache(site.app(name), key);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> needs() {
        return needs;
    }

    /** Extracted, the classes of the application and each library are plain jars on the class path: needed by the cache. */
    @Override
    public void prepare() throws Exception {
        Path done = site.app(name).resolve("extracted");
        if (Site.read(done).equals(key)) {
            return;
        }
        Archive.delete(site.app(name));
        Files.createDirectories(site.app(name));
        Processes.run(
                "展开 " + Names.label(name),
                List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        site.builtJar(name).toString(),
                        "extract",
                        "--force",
                        "--destination",
                        site.app(name).toString()),
                Map.of(),
                site.log(name));
        Site.write(done, key);
    }

    @Override
    public void beforeStart() throws Exception {
        if (migration != null) {
            migration.run(jar(), key);
        }
    }

    @Override
    public ProcessBuilder process() throws Exception {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(JvmFlags.of(name));
        command.addAll(cache.flags());
        if (processedAheadOfTime()) {
            command.add("-Dspring.aot.enabled=true");
        }
        command.add("-jar");
        command.add(jar().toString());
        return Processes.command(command, environment, site.log(name));
    }

    @Override
    public boolean healthy() {
        return Http.ok("http://127.0.0.1:" + healthPort + "/actuator/health/readiness");
    }

    @Override
    public void ended(boolean orderly) throws IOException {
        cache.ended(orderly);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(cache.recording() ? 180 : 30);
    }

    private Path jar() {
        return site.app(name).resolve(site.builtJar(name).getFileName());
    }

    /** Whether Maven ran Spring's process-aot on it, which leaves an initializer for the application class. */
    private boolean processedAheadOfTime() throws IOException {
        try (JarFile file = new JarFile(jar().toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().endsWith("__ApplicationContextInitializer.class"));
        }
    }

    /** The jar's content and not its date, which Maven sets to the same moment in every build. */
    private String key() {
        Path built = site.builtJar(name);
        try {
            return Files.size(built) + " " + Checksum.of(built) + " " + Runtime.version() + " " + JvmFlags.of(name);
        } catch (IOException e) {
            throw new CannotContinue(Names.label(name) + "尚未构建：缺少 " + site.show(built) + "。请运行 ./platform build。", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
