package county.gateway.route;

import county.gateway.module.Unavailable;
import county.platform.access.Module;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;

/**
 * The way of strangers to a module's published part. However many they are, they hold only some of the connections to
 * the module, and what goes wrong for them closes nothing for those who work with it.
 */
final class StrangersGate {
    private final Module module;
    private final CircuitBreaker breaker;
    private final Semaphore places;

    StrangersGate(Module module, CircuitBreaker breaker, Semaphore places) {
        this.module = module;
        this.breaker = breaker;
        this.places = places;
    }

    Mono<Void> through(Mono<Void> call) {
        return Mono.defer(() -> {
            if (!places.tryAcquire()) {
                return Mono.error(Unavailable.crowded(module));
            }
            return call.transform(CircuitBreakerOperator.of(breaker)).doFinally(end -> places.release());
        });
    }
}
