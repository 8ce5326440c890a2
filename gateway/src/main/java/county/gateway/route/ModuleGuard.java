package county.gateway.route;

import county.gateway.module.CallerFault;
import county.gateway.module.Silence;
import county.gateway.module.Silences;
import county.gateway.module.Unavailable;
import county.platform.access.Module;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands between the gateway and one module until the module's answer begins: breaks the circuit when the module fails,
 * tries a GET once more when the connection failed, and turns what went wrong into one plain answer.
 */
final class ModuleGuard implements GatewayFilter {

    private final Module module;
    private final CircuitBreaker breaker;
    private final Silences silences;

    ModuleGuard(Module module, CircuitBreaker breaker, Silences silences) {
        this.module = module;
        this.breaker = breaker;
        this.silences = silences;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return attempts(exchange, chain)
                .transform(CircuitBreakerOperator.of(breaker))
                .doOnSuccess(done -> silences.answered(module.key()))
                .onErrorMap(failure -> !CallerFault.isCause(failure), this::unavailable);
    }

    private static Mono<Void> attempts(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange); // never twice: the first attempt may have been carried out
        }
        return Mono.defer(() -> chain.filter(exchange))
                .retryWhen(Retry.max(1)
                        .filter(IOException.class::isInstance)
                        .doBeforeRetry(again -> ServerWebExchangeUtils.reset(exchange))
                        .onRetryExhaustedThrow((retries, last) -> last.failure()));
    }

    private Unavailable unavailable(Throwable failure) {
        if (!(failure instanceof CallNotPermittedException)) {
            boolean late = failure.getCause() instanceof TimeoutException;
            silences.failed(module.key(), late ? Silence.Kind.SLOW : Silence.Kind.DOWN);
        }
        return Unavailable.module(module, failure);
    }
}
