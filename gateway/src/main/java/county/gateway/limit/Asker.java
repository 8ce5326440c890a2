package county.gateway.limit;

import org.springframework.web.server.ServerWebExchange;

/** Whose share a request takes from: a logged-in person's, or that of the address from which a stranger asks. */
public final class Asker {
    private static final String ATTRIBUTE = Asker.class.getName();

    private final String name;
    private final boolean stranger;

    private Asker(String name, boolean stranger) {
        this.name = name;
        this.stranger = stranger;
    }

    static Asker person(String name) {
        return new Asker(name, false);
    }

    static Asker stranger(String address) {
        return new Asker(address, true);
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

    void noteOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    String name() {
        return name;
    }

    boolean stranger() {
        return stranger;
    }
}
