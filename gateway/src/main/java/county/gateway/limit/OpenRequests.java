package county.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many requests of each asker are open at this moment, and that they are not too many. */
final class OpenRequests {
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    OpenRequests(int most) {
        this.most = most;
    }

    /** Takes a place, to be given back by {@link #close}; false when there was none left. */
    boolean open(String asker) {
        var taken = new AtomicBoolean();
        open.compute(asker, (key, now) -> {
            int before = now == null ? 0 : now;
            taken.set(before < most);
            return taken.get() ? before + 1 : before;
        });
        return taken.get();
    }

    /** Gives a place back. */
    void close(String asker) {
        open.computeIfPresent(asker, (key, now) -> now == 1 ? null : now - 1);
    }
}
