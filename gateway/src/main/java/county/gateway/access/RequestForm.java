package county.gateway.access;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what no browser of ours sends: requests for no host or for two, and handshakes of WebSockets. */
final class RequestForm {
    private RequestForm() {}

    static Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getOrEmpty(HttpHeaders.HOST).size() != 1) {
            return refused("not exactly one Host header");
        }
        List<String> upgrades = headers.getOrEmpty(HttpHeaders.UPGRADE);
        if (upgrades.stream().anyMatch("websocket"::equalsIgnoreCase)) {
            return refused("a WebSocket handshake");
        }
        return chain.filter(exchange);
    }

    private static Mono<Void> refused(String reason) {
        return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, reason));
    }
}
