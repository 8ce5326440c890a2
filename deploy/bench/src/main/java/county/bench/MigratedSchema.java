package county.bench;

import county.platform.test.ServiceEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The step that migrates a module's schema, as it is delivered, before its service is started. */
final class MigratedSchema {

    private MigratedSchema() {}

    /** Returns when the schema is where the service expects it. */
    static void of(String module, Path scratch) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("county.root", "."));
        String name = module + "-service";
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                root.resolve(name + "/target/" + name + ".jar").toString(),
                "--migrate");
        builder.environment().putAll(ServiceEnvironment.of(module));
        builder.environment().putAll(ServiceEnvironment.owner(module));
        Path log = scratch.resolve(name + "-migrate.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("the schema of " + module + " could not be migrated: " + log);
        }
    }
}
