package county.gateway.test;

import county.gateway.module.Breakers;
import county.platform.access.Module;
import county.platform.test.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole gateway on a real port, with stand-ins around it, on 2023-12-13. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = GatewayEnvironment.class)
public abstract class GatewayTest {

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    @Autowired
    private Breakers breakers;

    protected final FakeKeycloak keycloak = FakeKeycloak.running();
    protected final FakeModule insurance = FakeModule.of(Module.INSURANCE);
    protected final FakeModule forestry = FakeModule.of(Module.FORESTRY);
    protected final FakeModule disclosure = FakeModule.of(Module.DISCLOSURE);
    protected final FakeModule planning = FakeModule.of(Module.PLANNING);

    @BeforeEach
    void everythingIsWell() {
        keycloak.reset();
        for (Module module : Module.values()) {
            FakeModule.of(module).reset();
            List.of("route", "strangers", "summary", "todos", "todos/done")
                    .forEach(purpose -> breakers.of(module, purpose).reset());
        }
    }

    /** A browser in which nobody is logged in. */
    protected Browser stranger() {
        return Browser.atPort(port);
    }

    /** A browser in which this person is logged in. */
    protected Browser browserOf(Person person) {
        Browser browser = stranger();
        browser.login(person);
        return browser;
    }
}
