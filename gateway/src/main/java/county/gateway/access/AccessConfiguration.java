package county.gateway.access;

import county.gateway.forgery.CsrfCookie;
import county.gateway.limit.BodyLimit;
import county.gateway.limit.RateLimit;
import county.gateway.module.PublicPath;
import county.platform.problem.ProblemRenderer;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ResponseStatusException;

/** Who may reach what, and by which filters every request goes. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    ServerSecurityContextRepository sessions() {
        var sessions = new WebSessionServerSecurityContextRepository();
        sessions.setCacheSecurityContext(true); // several filters of one request ask for it
        return sessions;
    }

    /** Health and metrics; they are served on the management port only, which is not public. */
    @Bean
    @Order(0)
    SecurityWebFilterChain management(ServerHttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(CsrfSpec::disable)
                .authorizeExchange(any -> any.anyExchange().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain everything(
            ServerHttpSecurity http,
            ServerSecurityContextRepository sessions,
            ProblemRenderer problems,
            RateLimit rate,
            BodyLimit body,
            Doors doors) {
        return http.securityContextRepository(sessions)
                .authorizeExchange(AccessConfiguration::authorize)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .headers(SecurityHeaders::write)
                .csrf(csrf -> csrf.csrfTokenRepository(doors.csrf())
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .accessDeniedHandler(doors.forgery()))
                .requestCache(RequestCacheSpec::disable)
                .oauth2Login(login -> login.authorizationRequestRepository(doors.begun())
                        .authenticationSuccessHandler(doors.afterLogin())
                        .authenticationFailureHandler(doors.afterLogin()))
                .logout(logout -> logout.logoutHandler(doors.logout()).logoutSuccessHandler(doors.afterLogout()))
                .oidcLogout(oidc -> oidc.backChannel(channel -> channel.logoutHandler(doors.backChannel())))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new EntryPoint(problems))
                        .accessDeniedHandler(problems::render))
                .addFilterBefore(RequestForm::filter, SecurityWebFiltersOrder.CSRF)
                .addFilterBefore(doors.backChannel()::filter, SecurityWebFiltersOrder.CSRF)
                .addFilterBefore(rate::filter, SecurityWebFiltersOrder.CSRF)
                .addFilterBefore(body::filter, SecurityWebFiltersOrder.CSRF)
                .addFilterAfter(CsrfCookie::send, SecurityWebFiltersOrder.CSRF)
                .build();
    }

    private static void authorize(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(PublicPath.PATTERN)
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/api/session")
                .permitAll()
                .pathMatchers("/api/**")
                .authenticated()
                .pathMatchers(HttpMethod.GET, "/**") // files and pages, the same for everybody
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyExchange()
                .denyAll();
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
}
