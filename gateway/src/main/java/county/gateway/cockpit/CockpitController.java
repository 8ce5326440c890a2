package county.gateway.cockpit;

import county.gateway.token.Tokens;
import county.platform.request.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "驾驶舱")
class CockpitController {

    private final Tokens tokens;
    private final Cockpit cockpit;

    CockpitController(Tokens tokens, Cockpit cockpit) {
        this.tokens = tokens;
        this.cockpit = cockpit;
    }

    @GetMapping("/api/cockpit")
    @Operation(summary = "本人各模块的汇总；某个模块缓慢或中断时，给出其最近一次的数据及时间")
    Mono<CockpitView> cockpit(ServerWebExchange exchange) {
        return tokens.current(exchange).flatMap(token -> cockpit.of(token, String.valueOf(RequestId.of(exchange))));
    }
}
