package county.gateway.limit;

import org.springframework.web.server.ServerWebExchange;

/**
 * Whose share a request takes from.
 *
 * @param name a logged-in person's name, or the address from which a stranger asks
 * @param stranger whether nobody is logged in
 */
public record Asker(String name, boolean stranger) {
    private static final String ATTRIBUTE = Asker.class.getName();

    static Asker person(String name) {
        return new Asker(name, false);
    }

    static Asker stranger(String address) {
        return new Asker(address, true);
    }

    void noteOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Whether this request comes from somebody who is not logged in, or who has not been looked at. */
    public static boolean isStranger(ServerWebExchange exchange) {
        Asker asker = exchange.getAttribute(ATTRIBUTE);
        return asker == null || asker.stranger;
    }

    static String nameOf(ServerWebExchange exchange) {
        Asker asker = exchange.getAttribute(ATTRIBUTE);
        return asker == null ? "unknown" : asker.name;
    }
}
