package county.gateway.test;

import county.platform.access.Module;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands where a module's service stands, keeps what it was asked, and misbehaves in every way it is told to. */
public final class FakeModule {

    private static final Map<Module, FakeModule> ALL = new EnumMap<>(Module.class);

    private final Module module;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final int port;
    private volatile @Nullable DisposableServer server;
    private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> behaviour;

    private FakeModule(Module module) {
        this.module = module;
        behaviour = this::answer;
        server = start(0);
        port = Objects.requireNonNull(server).port();
    }

    public static synchronized FakeModule of(Module module) {
        return ALL.computeIfAbsent(module, FakeModule::new);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What the module was asked since the last reset. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests);
        }
        return requests.getFirst();
    }

    /** Up, obliging, with nothing to report. */
    public synchronized void reset() {
        behaviour = this::answer;
        requests.clear();
        if (server == null) {
            server = start(port);
        }
    }

    /** The process is gone: connections are refused. */
    public synchronized void isStopped() {
        Objects.requireNonNull(server).disposeNow(Duration.ofSeconds(3));
        connections.close().awaitUninterruptibly(3000); // those opened before outlive the server
        server = null;
    }

    /** It takes requests and never answers. */
    public void hangs() {
        behaviour = (request, response) -> Mono.never();
    }

    /** It answers everything with this. */
    public void answers(int status, String contentType, String body) {
        behaviour = (request, response) ->
                response.status(status).header("Content-Type", contentType).sendString(Mono.just(body));
    }

    /** It answers everything with this as JSON. */
    public void answers(String body) {
        answers(200, "application/json", body);
    }

    /** It answers everything with this as JSON, after a while. */
    public void answersLate(Duration delay, String body) {
        behaviour = (request, response) -> response.header("Content-Type", "application/json")
                .sendString(Mono.just(body).delayElement(delay));
    }

    /** It answers with additional headers. */
    public void answersWithHeaders(Map<String, String> headers) {
        behaviour = (request, response) -> {
            headers.forEach(response::header);
            return response.header("Content-Type", "application/json").sendString(Mono.just("{}"));
        };
    }

    /** It closes the connection instead of answering, this many times; then it answers. */
    public void breaksOff(int times) {
        var left = new AtomicInteger(times);
        behaviour = (request, response) -> {
            if (left.getAndDecrement() <= 0) {
                return answer(request, response);
            }
            response.withConnection(DisposableChannel::dispose);
            return Mono.never();
        };
    }

    /** It talks without end. */
    public void neverStopsTalking() {
        behaviour = (request, response) -> response.header("Content-Type", "application/json")
                .sendString(Flux.interval(Duration.ofMillis(1))
                        .onBackpressureDrop()
                        .map(tick -> "\"%s\",".formatted("x".repeat(20_000)))
                        .startWith("["));
    }

    private DisposableServer start(int at) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(at)
                .channelGroup(connections)
                .handle(this::handle)
                .bindNow();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .doOnNext(body -> requests.add(Request.of(request, body)))
                .flatMapMany(body -> Flux.from(behaviour.apply(request, response)))
                .then();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just("{\"module\":\"%s\",\"path\":\"%s\"}".formatted(module.key(), request.uri())));
    }

    /**
     * One request as it came in.
     *
     * @param headers by name in lower case
     */
    public record Request(String method, String uri, Map<String, String> headers, String body) {

        static Request of(HttpServerRequest request, String body) {
            var headers = new TreeMap<String, String>();
            request.requestHeaders()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            return new Request(request.method().name(), request.uri(), headers, body);
        }
    }
}
