package county.gateway.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import county.platform.access.Role;
import county.platform.test.Person;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Stands where Keycloak stands: gives codes for logins, checks PKCE and the client's secret, signs tokens. It can be told
 * to be away, slow, or strict.
 */
public final class FakeKeycloak {

    public static final String CLIENT = "county-gateway";
    public static final String SECRET = "a-secret-of-tests";

    private static final FakeKeycloak INSTANCE = new FakeKeycloak();
    private static final Duration LONG = Duration.ofMinutes(5);

    private final RSAKey key;
    private final DisposableServer server;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> logins = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private final List<String> endedSessions = Collections.synchronizedList(new ArrayList<>());
    private volatile Duration tokenLife = LONG;
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration ahead = Duration.ZERO;
    private volatile String lastAccessToken = "";
    private volatile boolean away;
    private volatile boolean wrongIssuer;

    private FakeKeycloak() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/realms/county/protocol/openid-connect/certs", this::keys)
                        .post("/realms/county/protocol/openid-connect/token", this::token)
                        .post("/realms/county/protocol/openid-connect/logout", this::logout))
                .bindNow();
    }

    public static FakeKeycloak running() {
        return INSTANCE;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.port() + "/realms/county";
    }

    /** Back to an obliging Keycloak that has nothing to report. */
    public void reset() {
        tokenLife = LONG;
        delay = Duration.ZERO;
        ahead = Duration.ZERO;
        away = false;
        wrongIssuer = false;
        renewals.set(0);
        endedSessions.clear();
        logins.clear();
    }

    public void tokensLive(Duration life) {
        tokenLife = life;
    }

    public void takesItsTime(Duration time) {
        delay = time;
    }

    public void clockIsAhead(Duration time) {
        ahead = time;
    }

    public void isAway(boolean away) {
        this.away = away;
    }

    public void signsForAnotherRealm() {
        wrongIssuer = true;
    }

    /** How often a token was renewed. */
    public int renewals() {
        return renewals.get();
    }

    /** The refresh tokens with which logins were ended. */
    public List<String> endedSessions() {
        return List.copyOf(endedSessions);
    }

    /** Forgets all logins, as Keycloak does when an administrator ends them: no token is renewed any more. */
    public void endsAllLogins() {
        logins.clear();
    }

    /** What a person does at Keycloak's login page: answers with the address to which the browser is sent back. */
    public URI login(URI authorization, Person person) {
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUri(authorization).build(true).getQueryParams();
        String code = UUID.randomUUID().toString();
        String session = UUID.randomUUID().toString();
        codes.put(code, new Grant(person, session, decoded(asked, "nonce"), decoded(asked, "code_challenge")));
        return UriComponentsBuilder.fromUriString(decoded(asked, "redirect_uri"))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(decoded(asked, "state"))
                .toUri();
    }

    /** What Keycloak sends to the gateway when this login ends elsewhere. */
    public String logoutToken(String session) {
        return logoutToken(session, key);
    }

    /** The same from somebody who only pretends to be Keycloak. */
    public String forgedLogoutToken(String session) {
        try {
            return logoutToken(session, new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String logoutToken(String session, RSAKey signer) {
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .claim("sid", session)
                        .build(),
                signer);
    }

    /** The id of the last login of this person. */
    public String sessionOf(Person person) {
        return logins.values().stream()
                .filter(grant -> grant.person.equals(person))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .session;
    }

    private Mono<Void> keys(HttpServerRequest request, HttpServerResponse response) {
        if (away) {
            return gone(response);
        }
        return json(response, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private Mono<Void> token(HttpServerRequest request, HttpServerResponse response) {
        if (away) {
            return gone(response);
        }
        return form(request).delayElement(delay).flatMap(form -> {
            String secret =
                    Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
            if (!("Basic " + secret).equals(request.requestHeaders().get("Authorization"))) {
                return json(response, 401, "{\"error\":\"invalid_client\"}");
            }
            Grant grant = "refresh_token".equals(form.getFirst("grant_type")) ? renewed(form) : begun(form);
            return grant == null
                    ? json(response, 400, "{\"error\":\"invalid_grant\"}")
                    : json(response, 200, tokens(grant));
        });
    }

    private @Nullable Grant renewed(MultiValueMap<String, String> form) {
        renewals.incrementAndGet();
        return logins.remove(decoded(form, "refresh_token")); // good for one use, like Keycloak's when it is strict
    }

    private @Nullable Grant begun(MultiValueMap<String, String> form) {
        Grant grant = codes.remove(decoded(form, "code"));
        return grant != null && grant.challenge.equals(challenge(decoded(form, "code_verifier"))) ? grant : null;
    }

    private String tokens(Grant grant) {
        String refresh = "refresh-" + UUID.randomUUID();
        logins.put(refresh, grant);
        return """
               {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"openid profile"}\
               """.formatted(accessToken(grant), idToken(grant), refresh, tokenLife.toSeconds());
    }

    /** The access token that was given out last. */
    public String lastAccessToken() {
        return lastAccessToken;
    }

    private String accessToken(Grant grant) {
        Person person = grant.person;
        lastAccessToken = signed(
                claims(grant)
                        .audience("county-platform")
                        .claim("preferred_username", person.username())
                        .claim("name", "岗位" + person.username())
                        .claim("roles", person.roles().stream().map(Role::claim).toList())
                        .claim("units", person.units())
                        .build(),
                key);
        return lastAccessToken;
    }

    private String idToken(Grant grant) {
        return signed(claims(grant).audience(CLIENT).claim("nonce", grant.nonce).build(), key);
    }

    private JWTClaimsSet.Builder claims(Grant grant) {
        return new JWTClaimsSet.Builder()
                .issuer(wrongIssuer ? "http://elsewhere/realms/other" : issuer())
                .subject("subject-of-" + grant.person.username())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now().plus(ahead)))
                .expirationTime(Date.from(Instant.now().plus(ahead).plus(tokenLife)))
                .claim("azp", CLIENT)
                .claim("sid", grant.session);
    }

    private Mono<Void> logout(HttpServerRequest request, HttpServerResponse response) {
        if (away) {
            return gone(response);
        }
        return form(request).flatMap(form -> {
            String refresh = decoded(form, "refresh_token");
            endedSessions.add(refresh);
            logins.remove(refresh);
            return response.status(204).send();
        });
    }

    private static Mono<MultiValueMap<String, String>> form(HttpServerRequest request) {
        return request.receive()
                .aggregate()
                .asString()
                .map(body -> UriComponentsBuilder.newInstance()
                        .query(body)
                        .build(true)
                        .getQueryParams());
    }

    private static String decoded(MultiValueMap<String, String> values, String name) {
        String value = values.getFirst(name);
        if (value == null) {
            throw new IllegalStateException(name + " is missing in " + values.keySet());
        }
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mono<Void> json(HttpServerResponse response, int status, String body) {
        return response.status(status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(body))
                .then();
    }

    private static Mono<Void> gone(HttpServerResponse response) {
        response.withConnection(DisposableChannel::dispose);
        return Mono.never();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Grant(Person person, String session, String nonce, String challenge) {}
}
