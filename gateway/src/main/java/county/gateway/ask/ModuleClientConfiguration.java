package county.gateway.ask;

import county.gateway.module.ModuleProperties;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The client for the gateway's own questions, apart from the routes' one, so that neither starves the other. */
@Configuration(proxyBeanMethods = false)
class ModuleClientConfiguration {

    /** A summary is some kilobytes; what is larger by far is a fault. */
    private static final int LARGEST_ANSWER = 512 * 1024;

    @Bean
    WebClient moduleClient(ModuleProperties modules) {
        var connections = ConnectionProvider.builder("questions")
                .maxConnections(50)
                .pendingAcquireTimeout(modules.summaryWithin())
                .maxIdleTime(Duration.ofSeconds(20)) // less than any server's
                .build();
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(modules.connectWithin().toMillis()))))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }
}
