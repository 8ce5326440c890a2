package county.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come true in the end, and no longer than that. */
final class Patience {

    private Patience() {}

    /** Repeats the assertions until they hold; lets the last failure through when the time is over. */
    static void until(Duration limit, Runnable assertions) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError | RuntimeException failure) {
                if (System.nanoTime() > deadline) {
                    throw failure;
                }
                pause(Duration.ofMillis(250));
            }
        }
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
