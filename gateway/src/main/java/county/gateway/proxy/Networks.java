package county.gateway.proxy;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of networks, written as addresses or in CIDR form. Never looks up a name. */
final class Networks {

    private final List<IpSubnetFilterRule> rules;

    Networks(List<String> written) {
        rules = written.stream().map(Networks::ruleOf).toList();
    }

    boolean contain(@Nullable InetAddress address) {
        return address != null && rules.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(address, 0)));
    }

    /** The address that is written here, or null when it is none. */
    static @Nullable InetAddress addressIn(String written) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(written.strip());
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of four or sixteen bytes has no unknown host", e);
        }
    }

    private static IpSubnetFilterRule ruleOf(String written) {
        String[] parts = written.strip().split("/", 2);
        InetAddress network = addressIn(parts[0]);
        if (network == null) {
            throw new IllegalArgumentException("not an address or network of a trusted proxy: " + written);
        }
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : network.getAddress().length * 8;
        return new IpSubnetFilterRule(network, prefix, IpFilterRuleType.ACCEPT);
    }
}
