package county.gateway.limit;

import county.gateway.module.CallerFault;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Answers 413 to a request whose body is larger than allowed, by its announced size or, unannounced, as it comes in, and
 * 408 to one that comes too slowly. What only reads has no body at all.
 */
@Component
public final class BodyLimit {
    private final long typed;
    private final long strangers;
    private final long file;
    private final Duration grace;
    private final long pace;
    private final OpenRequests uploads;

    BodyLimit(LimitProperties limits) {
        typed = limits.body().toBytes();
        strangers = limits.strangersBody().toBytes();
        file = limits.file().toBytes();
        grace = limits.bodyGrace();
        pace = limits.bodyPace().toBytes();
        uploads = new OpenRequests(limits.open().uploads());
    }

    /** Passes the request on, or fails. Not a filter bean, because the security filters call it. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long announced = request.getHeaders().getContentLength();
        if (announced <= 0 && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        if (HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod())) {
            return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, "a body where nothing is sent"));
        }
        boolean stranger = Asker.isStranger(exchange);
        boolean isFile = !stranger && isFile(request);
        long limit = stranger ? strangers : isFile ? file : typed;
        if (announced > limit) {
            return Mono.error(Body.tooLarge(limit));
        }
        var body = new Body(request, isFile, limit, grace, pace);
        body.noteOn(exchange);
        return isFile ? upload(exchange, body, chain) : chain.filter(watched(exchange, body));
    }

    private Mono<Void> upload(ServerWebExchange exchange, Body body, WebFilterChain chain) {
        String person = Asker.nameOf(exchange);
        if (!uploads.open(person)) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
            return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        }
        return chain.filter(watched(exchange, body)).doFinally(end -> uploads.close(person));
    }

    /** What a person types comes as JSON or as a form; anything else is a file, which its service receives as a stream. */
    private static boolean isFile(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return type != null
                && !type.isCompatibleWith(MediaType.APPLICATION_JSON)
                && !type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    /** A form is read by the exchange itself, from the request as it first was: it needs a limit of its own. */
    private ServerWebExchange watched(ServerWebExchange exchange, Body body) {
        return new ServerWebExchangeDecorator(exchange) {
            @Override
            public ServerHttpRequest getRequest() {
                return body;
            }

            @Override
            public Mono<MultiValueMap<String, String>> getFormData() {
                return super.getFormData()
                        .timeout(grace)
                        .onErrorMap(TimeoutException.class, CallerFault::slow)
                        .onErrorMap(AbortedException.class, CallerFault::brokenOff);
            }
        };
    }
}
