package county.gateway.login;

import county.gateway.secret.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Keeps logins that have begun in the browser that began them, one sealed cookie each. So strangers take no room here,
 * however many they are, and two tabs that log in at the same time each come back to their own page.
 */
@Component
public final class LoginCookies implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String PREFIX = "LOGIN-";
    /** More tabs than that do not log in at once; the oldest go first. */
    private static final int MOST = 5;
    /** Keycloak's time, as the tokens; the platform's clock may be set to a rehearsal. */
    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final String PAGE = LoginCookies.class.getName();

    private final Seal seal;
    private final byte[] naming;
    private final ClientRegistration registration;
    private final String authorizationUri;

    LoginCookies(Seal seal, Secrets secrets, ClientRegistration registration) {
        this.seal = seal;
        this.naming = secrets.keyFor("login-name");
        this.registration = registration;
        this.authorizationUri =
                Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri());
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            URI page = WantedPage.namedIn(exchange.getRequest());
            String state = Objects.requireNonNull(request.getState());
            var begun = new Begun(
                    REAL_TIME.instant(),
                    state,
                    Objects.requireNonNull(request.<String>getAttribute(OidcParameterNames.NONCE)),
                    Objects.requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    (page == null ? WantedPage.START : page).toString());
            forgetOldest(exchange);
            set(exchange, nameOf(state), seal.close(begun.text()), Begun.LIFE);
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(begun(exchange)).map(begun -> request(begun, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(begun(exchange))
                .doOnNext(begun -> {
                    exchange.getAttributes().put(PAGE, URI.create(begun.page()));
                    set(exchange, nameOf(begun.state()), "", Duration.ZERO);
                })
                .map(begun -> request(begun, exchange));
    }

    /** The page that was wanted by whoever has just come back from Keycloak. */
    static URI pageOf(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(PAGE, WantedPage.START);
    }

    private Optional<Begun> begun(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return Optional.ofNullable(state)
                .map(named -> exchange.getRequest().getCookies().getFirst(nameOf(named)))
                .map(this::opened)
                .filter(begun -> begun.state().equals(state));
    }

    private @Nullable Begun opened(HttpCookie cookie) {
        return Begun.of(seal.open(cookie.getValue()), REAL_TIME.instant());
    }

    /** Spring compares the state and the nonce, and shows the verifier to Keycloak; nothing else of it is needed. */
    private OAuth2AuthorizationRequest request(Begun begun, ServerWebExchange exchange) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .state(begun.state())
                .redirectUri(UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                        .replaceQuery(null)
                        .toUriString())
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, begun.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, begun.verifier());
                })
                .build();
    }

    /** Makes room for one more, and drops what cannot be opened any longer. */
    private void forgetOldest(ServerWebExchange exchange) {
        Stream<HttpCookie> ours = exchange.getRequest().getCookies().values().stream()
                .flatMap(cookies -> cookies.stream().limit(1))
                .filter(cookie -> cookie.getName().startsWith(PREFIX));
        ours.map(cookie -> new Kept(cookie.getName(), opened(cookie)))
                .sorted(Comparator.comparingLong(Kept::age).reversed())
                .skip(MOST - 1L)
                .forEach(kept -> set(exchange, kept.name, "", Duration.ZERO));
    }

    private String nameOf(String state) {
        byte[] name = Secrets.mac(naming, state.getBytes(StandardCharsets.UTF_8));
        return PREFIX + HexFormat.of().formatHex(name, 0, 8);
    }

    private static void set(ServerWebExchange exchange, String name, String value, Duration life) {
        boolean tls = "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
        exchange.getResponse()
                .getCookies()
                .set(
                        name,
                        ResponseCookie.from(name, value)
                                .path("/")
                                .httpOnly(true)
                                .secure(tls)
                                .sameSite("Lax")
                                .maxAge(life)
                                .build());
    }

    private record Kept(String name, @Nullable Begun begun) {
        long age() {
            return begun == null ? 0 : begun.at().getEpochSecond();
        }
    }
}
