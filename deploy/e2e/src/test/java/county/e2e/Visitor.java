package county.e2e;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain HTTP client with cookies and no browser, who logs in through the real form. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(new LocalCookies(), CookiePolicy.ACCEPT_ALL);
    private String user = "nobody";
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Somebody who has logged in. */
    static Visitor loggedIn(String username, String password) {
        Visitor visitor = new Visitor();
        visitor.login(username, password);
        return visitor;
    }

    /** A demo user, whose password is in {@code deploy/local/demo-users.csv}. */
    static Visitor loggedIn(DemoUser user) {
        return loggedIn(user.username(), user.password());
    }

    /** Returns the last answer on the way. */
    HttpResponse<String> login(String username, String password) {
        user = username;
        return submit(get("/oauth2/authorization/keycloak"), Map.of("username", username, "password", password));
    }

    /** Fills in the form of a page that Keycloak has shown, and follows to where that leads. */
    HttpResponse<String> submit(HttpResponse<String> form, Map<String, String> fields) {
        Matcher matcher = FORM.matcher(form.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no login form at " + form.uri() + ": " + form.statusCode());
        }
        String action = matcher.group(1).replace("&amp;", "&");
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(
                HttpRequest.newBuilder(RunningPlatform.GATEWAY.resolve(path)).header("Accept", "*/*"));
    }

    /** The value at a JSON path of an answer that must be 200. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // a wrong type fails the assertion that reads it
    <T> T read(String path, String jsonPath) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonPath.read(answer.body(), jsonPath);
    }

    /** Writes with the headers that the web application sends: the CSRF token, and in whose name it is meant. */
    HttpResponse<String> write(String method, String path, String json) {
        return send(HttpRequest.newBuilder(RunningPlatform.GATEWAY.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-County-User", user)
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends a file, or anything else that takes effect once, under a key of its own. */
    HttpResponse<String> writeOnce(String path, String mediaType, byte[] body) {
        return writeOnce(path, mediaType, body, UUID.randomUUID().toString());
    }

    /** The same, under a key that another request may carry as well. */
    HttpResponse<String> writeOnce(String path, String mediaType, byte[] body, String key) {
        return send(HttpRequest.newBuilder(RunningPlatform.GATEWAY.resolve(path))
                .header("Content-Type", mediaType)
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-County-User", user)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Writes as a page of another site would, without the header. */
    HttpResponse<String> writeWithoutCsrf(String method, String path, String json) {
        return send(HttpRequest.newBuilder(RunningPlatform.GATEWAY.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return within(Duration.ofSeconds(30), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends any request as a page of ours would; fails when no answer comes in time. */
    HttpResponse<String> sendWithin(Duration limit, HttpRequest.Builder request) throws IOException {
        return within(
                limit,
                request.copy().setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).setHeader("X-County-User", user));
    }

    private HttpResponse<String> within(Duration limit, HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(limit).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private String cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
