package county.gateway.route;

import county.gateway.limit.Asker;
import county.gateway.limit.Body;
import county.gateway.module.CallerFault;
import county.gateway.module.Clocks;
import county.gateway.module.Silence;
import county.gateway.module.Silences;
import county.gateway.module.Unavailable;
import county.platform.access.Module;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands between the gateway and one module until the module's answer begins: breaks the circuit when the module fails,
 * tries a GET once more when the connection failed, and turns what went wrong into one plain answer. What is typed is
 * read whole before the module hears of it, so that nobody holds one of its connections by typing slowly.
 */
final class ModuleGuard implements GatewayFilter {

    private final Module module;
    private final Waits waits;
    private final CircuitBreaker breaker;
    private final StrangersGate strangers;
    private final Silences silences;
    private final Clocks clocks;

    ModuleGuard(
            Module module,
            Waits waits,
            CircuitBreaker breaker,
            StrangersGate strangers,
            Silences silences,
            Clocks clocks) {
        this.module = module;
        this.waits = waits;
        this.breaker = breaker;
        this.strangers = strangers;
        this.silences = silences;
        this.clocks = clocks;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Optional<Body> body = Body.of(exchange);
        Duration limit = waits.of(exchange.getRequest());
        if (body.isEmpty()) {
            return guarded(attempts(exchange, chain).timeout(limit), exchange);
        }
        if (body.get().isFile()) {
            return guarded(streamed(body.get(), limit, chain.filter(exchange)), exchange);
        }
        return body.get()
                .whole()
                .flatMap(whole -> guarded(
                        attempts(exchange.mutate().request(whole).build(), chain)
                                .timeout(limit),
                        exchange));
    }

    private Mono<Void> guarded(Mono<Void> call, ServerWebExchange exchange) {
        return (Asker.isStranger(exchange)
                        ? strangers.through(call)
                        : call.transform(CircuitBreakerOperator.of(breaker)))
                .doOnSuccess(done -> silences.answered(module.key()))
                .onErrorMap(failure -> !isTold(failure), this::unavailable)
                .then(Mono.defer(() -> clockOf(exchange)));
    }

    /** The token was fresh when it was sent: whoever refuses it has another time. */
    private Mono<Void> clockOf(ServerWebExchange exchange) {
        if (TokenRelay.of(exchange) == null) {
            return Mono.empty();
        }
        if (HttpStatus.UNAUTHORIZED.equals(exchange.getResponse().getStatusCode())) {
            clocks.areApart(module.key());
            return Mono.error(Unavailable.otherTime(module));
        }
        clocks.agree(module.key());
        return Mono.empty();
    }

    /** The module's time begins when it has all of the file. */
    private Mono<Void> streamed(Body body, Duration limit, Mono<Void> call) {
        return call.timeout(body.received().then(Mono.delay(limit)))
                .onErrorMap(failure -> body.failure().orElse(failure));
    }

    private static boolean isTold(Throwable failure) {
        return failure instanceof Unavailable || CallerFault.isCause(failure);
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
            boolean late = failure instanceof TimeoutException;
            silences.failed(module.key(), late ? Silence.Kind.SLOW : Silence.Kind.DOWN);
        }
        return Unavailable.module(module, failure);
    }
}
