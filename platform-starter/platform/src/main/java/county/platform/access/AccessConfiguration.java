package county.platform.access;

import county.platform.problem.ProblemRenderer;
import county.platform.unit.UnitDirectory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Makes a service with {@link Routes} a resource server that trusts nothing but a valid token. */
@AutoConfiguration
@ConditionalOnClass({EnableWebFluxSecurity.class, BearerTokenAuthenticationToken.class})
@ConditionalOnBean(Routes.class)
@EnableWebFluxSecurity
@EnableConfigurationProperties(TokenProperties.class)
class AccessConfiguration {

    /** The keys are fetched with the first token, so a service starts, and recovers, while Keycloak is down. */
    @Bean
    ReactiveJwtDecoder tokenDecoder(TokenProperties properties) {
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(properties.jwkSetUri()).build();
        var validator = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer()),
                new JwtClaimValidator<java.util.List<String>>(
                        "aud", audience -> audience != null && audience.contains(properties.audience())));
        decoder.setJwtValidator(validator);
        return new CheckedTokens(decoder, validator, System::nanoTime);
    }

    @Bean
    SecurityWebFilterChain access(
            ServerHttpSecurity http,
            Routes routes,
            Module module,
            UnitDirectory units,
            DutyBook book,
            ProblemRenderer problems) {
        return http.csrf(CsrfSpec::disable) // no cookie is ever accepted here, so there is nothing to forge
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(exchanges -> authorize(exchanges, routes))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(new OfficialConverter(module, units, book)))
                        .authenticationEntryPoint(problems::render)
                        .accessDeniedHandler(problems::render))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::render).accessDeniedHandler(problems::render))
                .build();
    }

    /** A timer around every security filter costs more than it tells. */
    @Bean
    SecurityObservationSettings withoutTimersInside() {
        return SecurityObservationSettings.noObservations();
    }

    /** An address that tries to be two things at once is refused before any rule looks at it. */
    @Bean
    ServerExchangeRejectedHandler malformedAddresses(ProblemRenderer problems) {
        return (exchange, refusal) ->
                problems.render(exchange, new ResponseStatusException(HttpStatus.BAD_REQUEST, null, refusal));
    }

    private static void authorize(AuthorizeExchangeSpec exchanges, Routes routes) {
        exchanges
                .pathMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
                .permitAll();
        for (Route route : routes.all()) {
            var access = exchanges.pathMatchers(route.method(), route.pattern());
            if (route.open()) {
                access.permitAll();
            } else {
                access.access((caller, context) -> decide(route, caller));
            }
        }
        exchanges.anyExchange().denyAll();
    }

    private static Mono<AuthorizationResult> decide(Route route, Mono<Authentication> caller) {
        return caller.mapNotNull(Authentication::getPrincipal)
                .ofType(Official.class)
                .<AuthorizationResult>map(official -> new AuthorizationDecision(route.admits(official)))
                .defaultIfEmpty(new AuthorizationDecision(false));
    }
}
