package county.gateway.module;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a module opens to everybody, without login and while Keycloak is down: all that stands under
 * {@code /api/{module}/public/}, and nothing else. Addresses are compared as they are meant, however they are written.
 */
public final class PublicPath {

    /** The addresses of one module that are open to everybody. */
    public static final String PATTERN = "/api/{module}/public/**";

    private static final int API = 1;
    private static final int MODULE = 3;
    private static final int PUBLIC = 5;

    private PublicPath() {}

    /** Whether this request needs no login. */
    public static boolean includes(ServerHttpRequest request) {
        return includes(request.getPath().pathWithinApplication());
    }

    /** Whether this address needs no login. */
    public static boolean includes(PathContainer path) {
        List<PathContainer.Element> elements = path.elements();
        return elements.size() > PUBLIC
                && isSegment(elements.get(API), "api")
                && elements.get(MODULE) instanceof PathSegment
                && isSegment(elements.get(PUBLIC), "public");
    }

    private static boolean isSegment(PathContainer.Element element, String name) {
        return element instanceof PathSegment segment && segment.valueToMatch().equals(name);
    }
}
