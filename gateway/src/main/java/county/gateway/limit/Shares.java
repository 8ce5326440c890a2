package county.gateway.limit;

import county.gateway.module.PublicPath;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Which allowance a request takes from: by what its address means, however it is written. */
final class Shares {
    private static final int FIRST = 1;

    private Shares() {}

    static Share of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        return switch (first(path)) {
            case "assets" -> Share.FILES;
            case "oauth2", "login" -> Share.LOGIN;
            default -> writes(request) && PublicPath.includes(path) ? Share.PUBLIC_WRITES : Share.GENERAL;
        };
    }

    private static String first(PathContainer path) {
        List<PathContainer.Element> elements = path.elements();
        return elements.size() > FIRST && elements.get(FIRST) instanceof PathSegment segment
                ? segment.valueToMatch()
                : "";
    }

    private static boolean writes(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method);
    }
}
