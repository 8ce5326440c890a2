package county.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which page somebody wanted before they had to log in, named in the request for login as
 * {@code /oauth2/authorization/keycloak?return=/forestry?year=2023}, with the value encoded.
 */
public final class WantedPage {
    static final URI START = URI.create("/");
    private static final String PARAMETER = "return";
    /** It travels in a cookie, beside those of other tabs. */
    private static final int LONGEST = 1000;

    private static final List<PathPattern> NOT_PAGES = Stream.of("/oauth2/**", "/login/**", "/logout/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private WantedPage() {}

    /** The address of the login that leads back to this one afterwards. */
    public static URI loginFor(ServerHttpRequest refused, String login) {
        String query = refused.getURI().getRawQuery();
        String wanted = refused.getPath().value() + (query == null ? "" : "?" + query);
        return URI.create(
                pageOf(wanted) == null
                        ? login
                        : login + "?" + PARAMETER + "=" + UriUtils.encode(wanted, StandardCharsets.UTF_8));
    }

    /** The page named in a request for login, if it is one of ours. */
    static @Nullable URI namedIn(ServerHttpRequest request) {
        String wanted = request.getQueryParams().getFirst(PARAMETER);
        return wanted == null ? null : pageOf(wanted);
    }

    /** The address as one of our own pages, or null: nobody may be sent elsewhere, nor round in a circle. */
    static @Nullable URI pageOf(String wanted) {
        if (wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return null;
        }
        try {
            var page = new URI(wanted);
            boolean ours = page.getScheme() == null && page.getRawAuthority() == null;
            return ours && isPage(page.getRawPath()) ? page : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return NOT_PAGES.stream().noneMatch(pattern -> pattern.matches(parsed));
    }
}
