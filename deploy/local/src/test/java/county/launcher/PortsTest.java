package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areCountedFromTheBase() {
        Ports ports = new Ports(8000);

        assertThat(ports.gateway()).isEqualTo(8080);
        assertThat(ports.gatewayManagement()).isEqualTo(8090);
        assertThat(ports.postgres()).isEqualTo(8132);
        assertThat(ports.keycloak()).isEqualTo(8180);
        assertThat(ports.keycloakManagement()).isEqualTo(8190);
        assertThat(Ports.services().stream().map(ports::service)).containsExactly(8101, 8102, 8103, 8104);
    }

    @Test
    void differForEverythingThatBindsOne() {
        var all = new Ports(18_000).of(Names.PARTS);

        assertThat(all).hasSize(9);
        assertThat(new HashSet<>(all.values())).hasSize(9);
        assertThat(new Ports(Ports.HIGHEST_BASE).of(Names.PARTS).values()).allMatch(port -> port < 65_536);
    }
}
