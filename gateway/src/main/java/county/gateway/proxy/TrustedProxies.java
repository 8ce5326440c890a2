package county.gateway.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Takes scheme, host and client address from {@code X-Forwarded-*} when a configured proxy says so, and drops these
 * headers when anybody else does.
 *
 * <p>Of several addresses in {@code X-Forwarded-For} the last one that is not a proxy of ours counts: what stands left
 * of it was written by the client and may be anything.
 */
@Component(WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME)
class TrustedProxies extends ForwardedHeaderTransformer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Networks proxies;
    private final ForwardedHeaderTransformer dropping = new ForwardedHeaderTransformer();

    TrustedProxies(ProxyProperties properties) {
        super(false); // X-Forwarded-* only: one way of saying it is enough
        proxies = new Networks(properties.trusted());
        dropping.setRemoveOnly(true);
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        if (!hasForwardedHeaders(request)) {
            return request;
        }
        if (!proxies.contain(addressOf(request.getRemoteAddress()))) {
            return dropping.apply(request);
        }
        InetAddress client = clientOf(request);
        var rest = super.apply(request.mutate()
                .headers(headers -> headers.remove(FORWARDED_FOR)) // or the first address in it would count
                .build());
        return client == null
                ? rest
                : rest.mutate().remoteAddress(new InetSocketAddress(client, 0)).build();
    }

    private @Nullable InetAddress clientOf(ServerHttpRequest request) {
        List<String> hops = request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .toList();
        for (String hop : hops.reversed()) {
            InetAddress address = Networks.addressIn(hop);
            if (address == null || !proxies.contain(address)) {
                return address; // null when it is not an address: then the proxy itself is all that is known
            }
        }
        return null;
    }

    private static @Nullable InetAddress addressOf(@Nullable InetSocketAddress remote) {
        return remote == null ? null : remote.getAddress();
    }
}
