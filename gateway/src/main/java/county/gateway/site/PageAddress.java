package county.gateway.site;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Whether an address is a page of the web application: the start page, and every other address that a browser asks for
 * as a page and that is neither a file nor one of the gateway's own.
 */
final class PageAddress implements RequestPredicate {

    private static final List<String> NOT_PAGES =
            List.of("/api", "/actuator", "/assets", "/oauth2", "/login/oauth2", "/logout");

    @Override
    public boolean test(ServerRequest request) {
        if (!List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.method())) {
            return false;
        }
        String path = request.path();
        return path.equals("/") || (isPage(path) && wantsPage(request));
    }

    private static boolean isPage(String path) {
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return !file && NOT_PAGES.stream().noneMatch(top -> path.equals(top) || path.startsWith(top + "/"));
    }

    /** A program that takes anything gets an honest 404 for an unknown address, not a page. */
    private static boolean wantsPage(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
    }
}
