package county.gateway.limit;

import county.gateway.module.CallerFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * A request whose body is watched on its way in: no more than is taken, and no slower than a bad line is. What goes wrong
 * with it is the caller's fault, unless it was the module that did not take what had come.
 */
public final class Body extends ServerHttpRequestDecorator {
    private static final String ATTRIBUTE = Body.class.getName();

    private final boolean file;
    private final long limit;
    private final Duration grace;
    private final long pace;
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong wanted = new AtomicLong();
    private final Sinks.Empty<Void> received = Sinks.empty();
    private volatile @Nullable Throwable failure;

    Body(ServerHttpRequest request, boolean file, long limit, Duration grace, long pace) {
        super(request);
        this.file = file;
        this.limit = limit;
        this.grace = grace;
        this.pace = pace;
    }

    void noteOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** The body that comes with this request, if any does. */
    public static Optional<Body> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /** Whether it is a file, which goes through as it comes, and not something typed. */
    public boolean isFile() {
        return file;
    }

    /** What went wrong with the body, if anything did and it was the caller's fault. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends when all of the body has come in and been taken. */
    public Mono<Void> received() {
        return received.asMono();
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            long begun = System.nanoTime();
            return super.getBody()
                    .doOnRequest(more -> wanted.accumulateAndGet(more, Operators::addCap))
                    .doOnNext(part -> wanted.decrementAndGet())
                    .timeout(Mono.delay(grace), part -> left(begun, part))
                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                    .onErrorMap(this::blamed)
                    .doOnComplete(received::tryEmitEmpty);
        });
    }

    /** The same request with its body read whole, to be sent on as often as needed. */
    public Mono<ServerHttpRequest> whole() {
        return DataBufferUtils.join(getBody())
                .map(Body::bytes)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new ServerHttpRequestDecorator(getDelegate()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
                    }
                });
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }

    /** Time for the next part: what has come in pays for the time it took. */
    private Publisher<?> left(long begun, DataBuffer part) {
        long now = size.addAndGet(part.readableByteCount());
        if (now > limit) {
            return Mono.error(tooLarge(limit));
        }
        Duration earned = grace.plusMillis(now * 1000 / pace);
        Duration left = earned.minusNanos(System.nanoTime() - begun);
        return Mono.delay(left.isNegative() ? Duration.ZERO : left);
    }

    private Throwable blamed(Throwable reason) {
        if (reason instanceof TimeoutException && wanted.get() <= 0) {
            return reason; // everything asked for had come: the module has stopped taking it
        }
        Throwable fault = switch (reason) {
            case DataBufferLimitException tooLarge -> tooLarge;
            case TimeoutException slow -> CallerFault.slow(slow);
            default -> CallerFault.brokenOff(reason);
        };
        failure = fault;
        return fault;
    }

    static DataBufferLimitException tooLarge(long limit) {
        return new DataBufferLimitException("request body exceeds " + limit + " bytes");
    }
}
