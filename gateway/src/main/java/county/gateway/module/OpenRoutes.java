package county.gateway.module;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells what is {@link Published} from what is not, however its address is written. */
public final class OpenRoutes {
    private static final Map<PathPattern, HttpMethod> PATTERNS = Published.ALL.stream()
            .flatMap(published -> published.patterns().stream()
                    .map(pattern -> Map.entry(PathPatternParser.defaultInstance.parse(pattern), published.method())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private OpenRoutes() {}

    /** Whether this request needs no login. */
    public static boolean include(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        return PATTERNS.entrySet().stream()
                .anyMatch(open -> open.getValue().equals(request.getMethod())
                        && open.getKey().matches(path));
    }
}
