package county.gateway.route;

import county.gateway.module.PublicPath;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How long an answer may take to begin, by the shape of the request alone. A page is answered at once or not at all.
 * What changes something, or makes a file, may be work over all rows, and a writer who is given up too early does not
 * know whether it was done. What is open to everybody never waits long.
 *
 * @param page for what is only read
 * @param work for what is written, and for addresses that name a file, such as {@code list.xlsx}
 */
record Waits(Duration page, Duration work) {

    Duration of(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        if (PublicPath.includes(path)) {
            return page;
        }
        return HttpMethod.GET.equals(request.getMethod()) && !namesFile(path) ? page : work;
    }

    private static boolean namesFile(PathContainer path) {
        List<PathContainer.Element> elements = path.elements();
        return !elements.isEmpty()
                && elements.getLast() instanceof PathSegment last
                && last.valueToMatch().indexOf('.') > 0;
    }
}
