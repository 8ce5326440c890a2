package county.platform.sealing;

import county.platform.problem.Refused;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Lets no request write while one person may have two fingerprints: a double enrolment or a barred party would not be
 * seen. That lasts minutes, once for each new key.
 */
final class WritesWait implements WebFilter {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Resealing resealing;
    private final List<PathPattern> lookUps;

    WritesWait(Resealing resealing, List<LookUps> lookUps) {
        this.resealing = resealing;
        this.lookUps = lookUps.stream()
                .flatMap(some -> some.paths().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return resealing.isIndexed() || readsOnly(exchange)
                ? chain.filter(exchange)
                : Mono.error(Refused.notNow("系统正在更换查找密钥，几分钟后可以继续办理。这次没有保存，请保留页面，稍后再提交。", AGAIN));
    }

    private boolean readsOnly(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        var path = exchange.getRequest().getPath().pathWithinApplication();
        return method.equals(HttpMethod.GET)
                || method.equals(HttpMethod.HEAD)
                || lookUps.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
