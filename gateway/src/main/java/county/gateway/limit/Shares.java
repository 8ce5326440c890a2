package county.gateway.limit;

import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which allowance an address takes from: by what it means, however it is written. */
final class Shares {
    private static final Map<PathPattern, Share> SPECIAL = Map.of(
            pattern("/assets/**"), Share.FILES,
            pattern("/oauth2/**"), Share.LOGIN,
            pattern("/login/**"), Share.LOGIN,
            pattern("/api/insurance/household/**"), Share.HOUSEHOLD);

    private Shares() {}

    static Share of(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        for (Map.Entry<PathPattern, Share> special : SPECIAL.entrySet()) {
            if (special.getKey().matches(path)) {
                return special.getValue();
            }
        }
        return Share.GENERAL;
    }

    private static PathPattern pattern(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
