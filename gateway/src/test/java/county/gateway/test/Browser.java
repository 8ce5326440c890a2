package county.gateway.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.platform.test.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's browser: keeps cookies, sends back the CSRF token, follows no redirect by itself. Every response that comes
 * in, of whatever test, is searched for tokens.
 */
public final class Browser {

    public static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
    public static final String SCRIPT = "application/json, text/plain, */*";

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}|refresh-[0-9a-f]{8}-");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String base;
    private @Nullable String owner;

    private Browser(int port) {
        base = "http://localhost:" + port;
    }

    /** A browser in which nobody is logged in. */
    public static Browser atPort(int port) {
        return new Browser(port);
    }

    /** Logs in by the way a person goes: to Keycloak and back. Answers where the gateway sends the person then. */
    public URI login(Person person) {
        return login(person, "/oauth2/authorization/keycloak");
    }

    /** Logs in starting from this address of the gateway. */
    public URI login(Person person, String from) {
        owner = person.username();
        URI authorization = locationOf(page(from));
        URI back = FakeKeycloak.running().login(authorization, person);
        return locationOf(page(back.getRawPath() + "?" + back.getRawQuery()));
    }

    /** Opens an address as a person does. */
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", PAGE));
    }

    /** Asks as the web application does. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path).header("Accept", SCRIPT);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends JSON as the web application does, CSRF token included. */
    public HttpResponse<String> send(String method, String path, String body) {
        return send(request(path)
                .header("Accept", SCRIPT)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a request as it is, with this browser's cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(TOKEN.matcher(response.headers().map() + response.body()).find())
                    .as("a token in the response to %s", response.uri().getPath())
                    .isFalse();
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page that still takes this person for the one who is logged in. */
    public void takesForLoggedIn(Person person) {
        owner = person.username();
    }

    /** A page that does not say whom it takes for logged in. */
    public void namesNobody() {
        owner = null;
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        return owner == null ? request : request.header("X-County-User", owner);
    }

    /** The CSRF token as the web application finds it, after its first question. */
    public String csrfToken() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/session");
        }
        return cookie("XSRF-TOKEN").orElseThrow().getValue();
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** Whether the gateway takes this browser's owner for logged in. */
    public boolean loggedIn() {
        return JsonPath.read(get("/api/session").body(), "$.authenticated");
    }

    public static URI locationOf(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
