package county.gateway.module;

import county.platform.access.Module;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A circuit breaker per module and purpose: after ten calls of which half failed, the module is left alone for five
 * seconds, so that nobody waits for it and it can come back. A module slow at one thing stays usable for the others.
 */
@Component
public final class Breakers {

    private static final CircuitBreakerConfig SETTINGS = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(3)
            .ignoreException(CallerFault::isCause)
            .build();

    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(SETTINGS);

    Breakers(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    /** The breaker for this module and purpose, such as {@code route}; always the same one. */
    public CircuitBreaker of(Module module, String purpose) {
        return registry.circuitBreaker(module.key() + "-" + purpose, SETTINGS, Map.of("module", module.key()));
    }
}
