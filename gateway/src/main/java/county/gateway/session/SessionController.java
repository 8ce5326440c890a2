package county.gateway.session;

import county.gateway.token.Caller;
import county.gateway.token.Tokens;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import county.platform.unit.UnitDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "会话")
class SessionController {

    private final Tokens tokens;
    private final UnitDirectory units;
    private final BusinessTime time;
    private final PlatformProperties platform;

    SessionController(Tokens tokens, UnitDirectory units, BusinessTime time, PlatformProperties platform) {
        this.tokens = tokens;
        this.units = units;
        this.time = time;
        this.platform = platform;
    }

    /** Asks nobody, so that the public pages open while Keycloak is away. */
    @GetMapping("/api/session")
    @Operation(summary = "当前登录人、角色、单位和可用模块；未登录也可访问")
    Mono<SessionView> session(ServerWebExchange exchange) {
        return tokens.last(exchange)
                .map(token -> SessionView.of(Caller.of(token), units, time, platform.demo()))
                .defaultIfEmpty(SessionView.ofNobody(time, platform.demo()));
    }
}
