package county.gateway.limit;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which allowance an address takes from: by what it means, however it is written. */
enum Share {
    FILES("/assets/**"),
    LOGIN("/oauth2/**", "/login/**"),
    HOUSEHOLD("/api/insurance/household/**"),
    GENERAL;

    private final List<PathPattern> patterns;

    Share(String... patterns) {
        this.patterns = List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    static Share of(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        for (Share share : values()) {
            for (PathPattern pattern : share.patterns) {
                if (pattern.matches(path)) {
                    return share;
                }
            }
        }
        return GENERAL;
    }
}
