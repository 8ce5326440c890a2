package county.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers 413 to a request whose body is larger than allowed, by its announced size or, unannounced, as it comes in. */
@Component
public final class BodyLimit {

    private final long typed;
    private final long file;

    BodyLimit(LimitProperties limits) {
        typed = limits.body().toBytes();
        file = limits.file().toBytes();
    }

    /** Passes the request on, or fails as too large. Not a filter bean, because the security filters call it. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long limit = isFile(request) ? file : typed;
        long announced = request.getHeaders().getContentLength();
        if (announced > limit) {
            return Mono.error(tooLarge(limit));
        }
        if (announced >= 0 || !request.getHeaders().containsHeader("Transfer-Encoding")) {
            return chain.filter(exchange); // HTTP itself sees to it that no more comes than was announced
        }
        return chain.filter(exchange.mutate().request(counted(request, limit)).build());
    }

    /** What a person types comes as JSON or as a form; anything else is a file, which its service receives as a stream. */
    private static boolean isFile(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return type != null
                && !type.isCompatibleWith(MediaType.APPLICATION_JSON)
                && !type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long limit) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var size = new AtomicLong();
                return super.getBody().handle((part, sink) -> {
                    if (size.addAndGet(part.readableByteCount()) > limit) {
                        DataBufferUtils.release(part);
                        sink.error(tooLarge(limit));
                    } else {
                        sink.next(part);
                    }
                });
            }
        };
    }

    private static DataBufferLimitException tooLarge(long limit) {
        return new DataBufferLimitException("request body exceeds " + limit + " bytes");
    }
}
