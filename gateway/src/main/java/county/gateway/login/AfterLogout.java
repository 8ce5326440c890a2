package county.gateway.login;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers a logout: a form is sent on to the start page, a script is told {@code {"location":"/"}}, because it cannot
 * see where a redirect leads.
 */
@Component
public final class AfterLogout implements ServerLogoutSuccessHandler {

    private static final byte[] TOLD =
            "{\"location\":\"%s\"}".formatted(WantedPage.START).getBytes(StandardCharsets.UTF_8);

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication person) {
        ServerHttpResponse response = exchange.getExchange().getResponse();
        if (fromPage(exchange.getExchange())) {
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(WantedPage.START);
            return response.setComplete();
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(TOLD)));
    }

    private static boolean fromPage(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }
}
