package county.gateway.module;

import county.platform.access.Module;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the modules are, and how long the gateway waits for them.
 *
 * @param modules each module's service
 * @param connectWithin how long opening a connection may take
 * @param summaryWithin how long the cockpit waits for a module when it has older figures to show
 * @param workWithin how long an answer may take to begin where something is changed or a file is made
 * @param patience how long the gateway waits for the answer to its own question when it has nothing else to show, as
 *     after a start, when everything is slower
 * @param strangersAtOnce how many requests of people who are not logged in may be with one module at a time
 */
@ConfigurationProperties("county.gateway")
public record ModuleProperties(
        Map<Module, Service> modules,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("2s") Duration summaryWithin,
        @DefaultValue("60s") Duration workWithin,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("40") int strangersAtOnce) {

    public ModuleProperties {
        modules = Map.copyOf(modules);
    }

    /** The service of this module. */
    public Service of(Module module) {
        Service service = modules.get(module);
        if (service == null) {
            throw new IllegalStateException("no address configured for module " + module.key());
        }
        return service;
    }

    /**
     * A module's service.
     *
     * @param url its base address
     * @param answerWithin how long a request may take until its answer begins; the time for the body comes on top
     */
    public record Service(URI url, @DefaultValue("10s") Duration answerWithin) {}
}
