package county.gateway.connection;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts a doorman at every connection. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> doormen(
            @Value("${county.limits.head-within}") Duration headWithin,
            @Value("${county.limits.rest-within}") Duration restWithin) {
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, remote) -> {
            var doorman = new Doorman(headWithin, restWithin);
            channel.pipeline()
                    .addBefore(NettyPipeline.HttpCodec, "county.threshold", doorman.threshold())
                    .addAfter(NettyPipeline.HttpCodec, "county.doorman", doorman);
        }));
    }
}
