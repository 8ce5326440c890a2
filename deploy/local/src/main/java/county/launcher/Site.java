package county.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one installation lives: the checked-out project with what was built, and the data directory with everything that
 * is written while it runs. Deleting the data directory undoes everything that the launcher ever did.
 */
record Site(Path root, Path data) {

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path run() {
        return data.resolve("run");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    /** Where a service keeps what people send and export while it is under way. */
    Path files(String service) {
        return data.resolve("files").resolve(service);
    }

    Path postgresData() {
        return data.resolve("postgres");
    }

    Path postgresBinaries() {
        return data.resolve("postgres-binaries");
    }

    Path keycloak() {
        return data.resolve("keycloak");
    }

    Path app(String name) {
        return data.resolve("apps").resolve(name);
    }

    /** The executable jar that Maven built for a part: the services' modules are called NAME-service. */
    Path builtJar(String part) {
        String module = Ports.services().contains(part) ? part + "-service" : part;
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** The bill of material that Maven wrote into a part; the web application's lies beside that of the gateway. */
    Path bill(String part, String of) {
        return builtJar(part).resolveSibling("classes/META-INF/sbom/" + of + ".cdx.json");
    }

    Path keycloakArchive() {
        return root.resolve("deploy/local/target/keycloak.tar.gz");
    }

    /** What the platform adds to Keycloak. */
    Path keycloakLogin() {
        return root.resolve("deploy/local/target/keycloak-login.jar");
    }

    Path demoUsers() {
        return root.resolve("deploy/local/demo-users.csv");
    }

    /** Makes the directories that everything else writes to, closed to everybody else on the machine. */
    void create() {
        boolean crossed = Unprivileged.needsAnotherUser();
        List<Path> own = holdsNothingElse() ? List.of(data, logs(), run()) : List.of(logs(), run());
        for (Path directory : own) {
            try {
                Private.directory(directory, crossed);
            } catch (IOException e) {
                throw new CannotContinue("数据目录不可写：" + directory + "。请换一个目录（--data）或修改其权限。", e);
            }
        }
    }

    /** A directory that somebody else uses as well, named by mistake such as /tmp, is not closed to them. */
    private boolean holdsNothingElse() {
        if (Files.exists(secrets()) || !Files.isDirectory(data)) {
            return true;
        }
        try (Stream<Path> content = Files.list(data)) {
            return content.allMatch(path -> path.endsWith("launcher"));
        } catch (IOException e) {
            throw new CannotContinue("数据目录不可读：" + data + "。请换一个目录（--data）或修改其权限。", e);
        }
    }

    /** The data directory as the user would type it: relative where that is shorter. */
    String show(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
