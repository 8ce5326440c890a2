package county.gateway.route;

import county.gateway.module.Breakers;
import county.gateway.module.Clocks;
import county.gateway.module.ModuleProperties;
import county.gateway.module.Published;
import county.gateway.module.Silences;
import county.gateway.token.Tokens;
import county.platform.access.Module;
import io.micrometer.core.instrument.Tags;
import io.netty.channel.ChannelOption;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.tagsprovider.GatewayTagsProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A route per module, and one before it for what the module publishes, which goes without a token. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder builder,
            ModuleProperties modules,
            Breakers breakers,
            Silences silences,
            Clocks clocks,
            Tokens tokens) {
        var relay = new TokenRelay(tokens);
        var guards = new Guards(modules, breakers, silences, clocks);
        var routes = builder.routes();
        for (Published published : Published.ALL) {
            Module module = published.module();
            String[] patterns = published.patterns().toArray(String[]::new);
            routes.route(
                    module.key() + "-" + published.name(),
                    route -> route.path(patterns)
                            .and()
                            .method(published.method())
                            .filters(filters -> filters.filter(guards.of(module)))
                            .uri(modules.of(module).url()));
        }
        for (Module module : Module.values()) {
            routes.route(
                    module.key() + "-files",
                    route -> route.path(filesOf(module))
                            .filters(filters -> filters.filter(relay).filter(guards.ofFiles(module)))
                            .uri(modules.of(module).url()));
            routes.route(
                    module.key(),
                    route -> route.path("/api/" + module.key() + "/**")
                            .filters(filters -> filters.filter(relay).filter(guards.of(module)))
                            .uri(modules.of(module).url()));
        }
        return routes.build();
    }

    /** Where files go in and come out, and what is computed over all rows: these answers may take longer to begin. */
    private static String[] filesOf(Module module) {
        String base = "/api/" + module.key();
        return Stream.of("/imports/**", "/exports/**", "/settlements/**", "/*/*/attachments/**", "/attachments/**")
                .map(base::concat)
                .toArray(String[]::new);
    }

    /** Set here once; the gateway's own setting makes a new client for every request. */
    @Bean
    HttpClientCustomizer connectTimeout(ModuleProperties modules) {
        int limit = Math.toIntExact(modules.connectWithin().toMillis());
        return client -> client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, limit);
    }

    /** The gateway's request metrics by module. */
    @Bean
    GatewayTagsProvider moduleTag() {
        return exchange -> {
            Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
            return Tags.of("module", route == null ? "none" : route.getId().replaceFirst("-.*", ""));
        };
    }
}
