package county.gateway.route;

import county.gateway.module.Breakers;
import county.gateway.module.Clocks;
import county.gateway.module.ModuleProperties;
import county.gateway.module.PublicPath;
import county.gateway.module.Silences;
import county.gateway.token.Tokens;
import county.platform.access.Module;
import io.micrometer.core.instrument.Tags;
import io.netty.channel.ChannelOption;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.tagsprovider.GatewayTagsProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A route per module, and one before it for what the module opens to everybody, which goes without a token. */
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
        for (Module module : Module.values()) {
            ModuleGuard guard = guards.of(module);
            routes.route(
                    module.key() + "-public",
                    route -> route.path(PublicPath.PATTERN.replace("{module}", module.key()))
                            .filters(filters -> filters.filter(guard))
                            .uri(modules.of(module).url()));
            routes.route(
                    module.key(),
                    route -> route.path("/api/" + module.key() + "/**")
                            .filters(filters -> filters.filter(relay).filter(guard))
                            .uri(modules.of(module).url()));
        }
        return routes.build();
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
