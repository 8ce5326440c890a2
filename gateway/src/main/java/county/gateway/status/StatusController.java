package county.gateway.status;

import county.gateway.module.ModuleProperties;
import county.gateway.token.Caller;
import county.gateway.token.Tokens;
import county.platform.access.Module;
import county.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "平台状态")
class StatusController {

    private final Tokens tokens;
    private final Probe probe;
    private final ModuleProperties modules;
    private final String keys;
    private final Clock clock;

    StatusController(
            Tokens tokens,
            Probe probe,
            ModuleProperties modules,
            @Value("${county.keycloak.jwk-set-uri}") String keys,
            Clock clock) {
        this.tokens = tokens;
        this.probe = probe;
        this.modules = modules;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/api/platform/status")
    @Operation(summary = "平台各部分的状态（运维、管理员、区领导）")
    Mono<StatusView> status(ServerWebExchange exchange) {
        return tokens.current(exchange)
                .doOnNext(token -> Caller.of(token).mustBe(Role.OPS, Role.ADMINISTRATOR, Role.LEADER))
                .flatMap(token -> parts())
                .map(parts -> new StatusView(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), parts));
    }

    private Mono<List<PartView>> parts() {
        var services = Flux.fromArray(Module.values()).flatMapSequential(this::service);
        var login = probe.of("keycloak", "统一登录", keys);
        return services.collectList().zipWith(login, StatusController::all);
    }

    private Mono<PartView> service(Module module) {
        return probe.of(module.key(), module.label(), modules.of(module).url() + "/actuator/health/readiness");
    }

    private static List<PartView> all(List<PartView> services, PartView login) {
        var all = new ArrayList<PartView>();
        all.add(new PartView("gateway", "网关", "up", null, 0L, null)); // or nobody would be answering
        all.addAll(services);
        all.add(login);
        all.add(Database.asSeenBy(services));
        return all;
    }
}
