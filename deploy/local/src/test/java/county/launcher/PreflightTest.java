package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    Path directory;

    @Test
    void namesThePortAndWhoHasIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(Preflight.ports(Map.of("网关 gateway", port)))
                    .singleElement()
                    .asString()
                    .contains("端口 " + port + "（网关 gateway）已被占用")
                    .contains("进程 " + ProcessHandle.current().pid());
        }
    }

    @Test
    void seesAPortTakenOnAllAddressesToo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Preflight.ports(Map.of("网关 gateway", taken.getLocalPort())))
                    .hasSize(1);
        }
    }

    @Test
    void saysNothingAboutAFreePort() throws Exception {
        assertThat(Preflight.ports(Map.of("网关 gateway", FreePorts.one()))).isEmpty();
    }

    @Test
    void wantsTwoGibibytesOfDisk() {
        assertThat(Preflight.disk(directory, Preflight.NEEDED_BYTES)).isEmpty();
        assertThat(Preflight.disk(directory, Preflight.NEEDED_BYTES - 1))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("只剩 2047 MB", directory.toString()));
    }

    @Test
    void namesADataDirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("a file"));

        assertThat(Preflight.writable(directory)).isEmpty();
        assertThat(Preflight.writable(file))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("不可写", file.toString()));
        assertThatThrownBy(() -> new Site(directory, file).create()).hasMessageContaining("不可写");
    }

    @Test
    void willNotStartOnADatabaseWhosePasswordsAreLost() throws Exception {
        Site site = new Site(directory, directory);
        Files.createDirectories(site.postgresData());
        Files.createFile(site.postgresData().resolve("PG_VERSION"));
        Settings settings = new Settings(new Ports(FreePorts.base()), "", false, List.of("postgres"));

        assertThatThrownBy(() -> Preflight.check(site, settings)).hasMessageContaining("secrets.properties 不见了");
    }
}
