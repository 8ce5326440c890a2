package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL from the jar, with the data kept between runs. It listens on 127.0.0.1 only and asks everybody for a
 * password. Locale C.UTF-8: under C, trigrams of Chinese would be empty.
 */
class Postgres implements Part {
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Site site;
    private final Ports ports;
    private final Secrets secrets;
    private final Databases databases;

    Postgres(Site site, Ports ports, Secrets secrets) {
        this.site = site;
        this.ports = ports;
        this.secrets = secrets;
        this.databases = new Databases(ports.postgres(), secrets);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return ports.postgres();
    }

    @Override
    public void prepare() throws Exception {
        PostgresBinaries.unpack(site.postgresBinaries());
        if (!Files.exists(site.postgresData().resolve("PG_VERSION"))) {
            initialise();
        }
        Files.writeString(site.postgresData().resolve("pg_hba.conf"), ACCESS);
    }

    /** A first start that was interrupted leaves a directory without PG_VERSION, which holds nothing yet. */
    private void initialise() throws Exception {
        Archive.delete(site.postgresData());
        Files.createDirectory(
                site.postgresData(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = site.run().resolve("initdb.password");
        try {
            Private.write(password, secrets.get("postgres.password"));
            List<Path> own = List.of(site.postgresData(), password);
            List<String> command = command(own, "initdb");
            command.addAll(List.of(
                    "--pgdata=" + site.postgresData(),
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-instructions"));
            Processes.run("建立数据库", command, Map.of(), site.log("postgres"));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    @Override
    public ProcessBuilder process() throws Exception {
        removeStaleLock();
        List<String> command = command(List.of(site.postgresData()), "postgres");
        command.addAll(List.of("-D", site.postgresData().toString(), "-p", Integer.toString(port())));
        setting(command, "listen_addresses", "127.0.0.1");
        setting(command, "unix_socket_directories", "");
        setting(command, "max_connections", "100");
        setting(command, "shared_buffers", "64MB");
        setting(command, "log_timezone", "Asia/Shanghai");
        setting(command, "log_error_verbosity", "terse"); // without it a refused row is written out, whosever it is
        setting(command, "log_line_prefix", "%m [%p] %u@%d ");
        return Processes.command(command, Map.of(), site.log("postgres"));
    }

    private static void setting(List<String> command, String name, String value) {
        command.addAll(List.of("-c", name + "=" + value));
    }

    private List<String> command(List<Path> own, String program) throws IOException {
        List<String> command = new ArrayList<>(Unprivileged.prefix(own));
        command.add(site.postgresBinaries().resolve("bin").resolve(program).toString());
        return command;
    }

    /**
     * After a hard kill the lock names a dead process, or one that has since been given the same id. It is removed only
     * when no PostgreSQL has that id; otherwise PostgreSQL itself decides.
     */
    private void removeStaleLock() throws IOException {
        Path lock = site.postgresData().resolve("postmaster.pid");
        String first = Site.read(lock).lines().findFirst().orElse("").strip();
        if (!first.matches("\\d{1,9}")) {
            return;
        }
        boolean running = ProcessHandle.of(Long.parseLong(first))
                .flatMap(process -> process.info().command())
                .map(path -> path.endsWith("postgres"))
                .orElse(false);
        if (!running) {
            Files.deleteIfExists(lock);
        }
    }

    @Override
    public boolean healthy() {
        try (Connection connection = databases.connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void ready() throws Exception {
        databases.provision();
    }

    /** INT is PostgreSQL's fast shutdown: it does not wait for clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(60);
    }
}
