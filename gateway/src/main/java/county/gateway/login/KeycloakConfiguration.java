package county.gateway.login;

import county.gateway.token.Tokens;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.netty.http.client.HttpClient;

/**
 * Keycloak as the place where people log in. All its addresses are configured, none is asked for at start: the gateway
 * starts, serves what is public, and recovers, while Keycloak is down.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    ClientRegistration registration(KeycloakProperties keycloak) {
        return ClientRegistration.withRegistrationId(Tokens.REGISTRATION)
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer()) // checked in every id token
                .authorizationUri(keycloak.authorizationUri())
                .tokenUri(keycloak.tokenUri())
                .jwkSetUri(keycloak.jwkSetUri())
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository registrations(ClientRegistration registration) {
        return new InMemoryReactiveClientRegistrationRepository(registration);
    }

    /** In the session and nowhere else, so that a token ends with it. */
    @Bean
    ServerOAuth2AuthorizedClientRepository heldTokens() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    WebClient keycloakClient() {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                        .responseTimeout(PATIENCE)))
                .build();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(
            WebClient keycloakClient) {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(keycloakClient);
        return request -> client.getTokenResponse(request)
                .onErrorMap(
                        WebClientRequestException.class,
                        e -> new AuthenticationServiceException("Keycloak does not answer", e));
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal(WebClient keycloakClient) {
        var client = new WebClientReactiveRefreshTokenTokenResponseClient();
        client.setWebClient(keycloakClient);
        return client;
    }

    /** Made once: it keeps Keycloak's keys, which Spring's own factory would fetch without any time limit. */
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(
            WebClient keycloakClient, ClientRegistration registration, KeycloakProperties keycloak) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keycloak.jwkSetUri())
                .webClient(keycloakClient)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return only -> decoder;
    }
}
