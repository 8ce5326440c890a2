package county.gateway.proxy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The reverse proxies in front of the gateway.
 *
 * @param trusted their addresses or networks, such as {@code 10.0.0.0/8}; empty when there is none
 */
@ConfigurationProperties("county.proxies")
record ProxyProperties(List<String> trusted) {

    ProxyProperties {
        trusted = List.copyOf(trusted);
    }
}
