package county.keycloak;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many wrong passwords came from an address of late: each may send some at once, and gets one more back after every
 * pause. An address that has none left is not listened to until it has. Far more addresses than a county has offices are
 * remembered, the latest ones.
 */
final class Failures {
    private final int atOnce;
    private final long pauseMillis;
    private final Map<String, Spent> byAddress;

    /** How many were left at a moment, in milliseconds. */
    private record Spent(double left, long at) {}

    Failures(int atOnce, long pauseMillis, int addresses) {
        this.atOnce = atOnce;
        this.pauseMillis = pauseMillis;
        this.byAddress = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Spent> eldest) {
                return size() > addresses;
            }
        };
    }

    /** Whether the address has to wait. */
    synchronized boolean tooMany(String address, long now) {
        return left(address, now) < 1;
    }

    synchronized void add(String address, long now) {
        byAddress.put(address, new Spent(Math.max(0, left(address, now) - 1), now));
    }

    private double left(String address, long now) {
        Spent spent = byAddress.get(address);
        return spent == null
                ? atOnce
                : Math.min(atOnce, spent.left() + Math.max(0, now - spent.at()) / (double) pauseMillis);
    }
}
