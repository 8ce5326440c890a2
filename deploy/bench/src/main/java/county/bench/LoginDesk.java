package county.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import county.platform.access.Module;
import county.platform.test.Person;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Stands where Keycloak stands and gives out tokens for one person, without asking for a password. */
final class LoginDesk implements AutoCloseable {

    static final String CLIENT = "county-gateway";
    static final String SECRET = "a-secret-of-benchmarks";

    private final HttpServer server;
    private final Person person;
    private volatile String nonce = "";

    LoginDesk(Person person) throws IOException {
        this.person = person;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/protocol/openid-connect/token", this::token);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a gateway is told that sends people here to log in, and their requests to these services. */
    Map<String, String> environment(String day, Map<Module, Jvm> services) {
        var environment = new HashMap<String, String>();
        Map<String, String> test = ServiceEnvironment.of("insurance");
        environment.put("COUNTY_TODAY", day);
        environment.put("COUNTY_MANAGEMENT_PORT", "0");
        environment.put("COUNTY_ISSUER", TestIssuer.ISSUER);
        environment.put("COUNTY_ISSUER_INTERNAL", address());
        environment.put("COUNTY_JWK_SET_URI", test.getOrDefault("COUNTY_JWK_SET_URI", ""));
        environment.put("COUNTY_CLIENT_ID", CLIENT);
        environment.put("COUNTY_CLIENT_SECRET", SECRET);
        environment.put("COUNTY_LIMITS_PERSON_PERSECOND", "1000000"); // one person stands for a whole office
        environment.put("COUNTY_LIMITS_PERSON_BURST", "1000000");
        services.forEach((module, service) -> environment.put(
                "COUNTY_" + module.name() + "_URL", service.address().toString()));
        return environment;
    }

    /** Logs in at the gateway as a browser does; answers the session's cookie. */
    String login(URI gateway) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> begun = http.send(
                    HttpRequest.newBuilder(gateway.resolve("/oauth2/authorization/keycloak"))
                            .build(),
                    BodyHandlers.discarding());
            Map<String, String> asked =
                    parameters(URI.create(begun.headers().firstValue("Location").orElseThrow()));
            nonce = asked.getOrDefault("nonce", "");
            var back = HttpRequest.newBuilder(gateway.resolve("/login/oauth2/code/keycloak?code=bench&state="
                            + asked.getOrDefault("state", "").replace("=", "%3D")))
                    .header("Cookie", cookies(begun))
                    .build();
            HttpResponse<Void> done = http.send(back, BodyHandlers.discarding());
            String session = cookies(done);
            if (!session.contains("SESSION=")) {
                throw new IllegalStateException(
                        "not logged in: " + done.headers().map());
            }
            return session;
        }
    }

    private static Map<String, String> parameters(URI address) {
        var parameters = new HashMap<String, String>();
        for (String parameter : address.getRawQuery().split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Date now = Date.from(Instant.now());
        String id =
                person.token(claims -> claims.audience(CLIENT).issueTime(now).claim("nonce", nonce));
        byte[] body = """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":300,"scope":"openid profile"}
                """.formatted(person.token(), id, "bench").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
