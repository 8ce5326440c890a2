package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Callers who hang up in the middle of a request, many at a time and at different moments. */
final class DroppedConnections {

    private static final int ROUNDS = 20;
    private static final int CALLERS = 32;

    private DroppedConnections() {}

    /** Sends many requests for {@code address} and hangs up before, while or after each is answered. */
    static void drop(int port, String address, String token) {
        byte[] request = """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                \r
                """.formatted(address, token).getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < ROUNDS; round++) {
            dropOnce(port, request, Duration.ofMillis(round));
        }
    }

    /** Begins to send a body to {@code target}, a method and an address, and hangs up after a few of its bytes. */
    static void breakOff(int port, String target, String token) throws IOException {
        byte[] beginning = """
                %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: broken-off\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {"a":""".formatted(target, token).getBytes(StandardCharsets.US_ASCII);
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            caller.getOutputStream().write(beginning);
            caller.getOutputStream().flush();
        }
    }

    private static void dropOnce(int port, byte[] request, Duration patience) {
        List<Socket> callers = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                Socket caller = new Socket(InetAddress.getLoopbackAddress(), port);
                caller.setSoLinger(true, 0); // a reset, as when a phone loses its network
                callers.add(caller);
                caller.getOutputStream().write(request);
                caller.getOutputStream().flush();
            }
            LockSupport.parkNanos(patience.toNanos());
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Passes when the pool has had every connection back for a whole second: the service may still be taking up
     * requests whose callers have gone, so a single idle moment proves nothing. Fails after twenty seconds.
     */
    static void expectIdle(ConnectionPool pool) {
        PoolMetrics metrics = pool.getMetrics().orElseThrow();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        long idleSince = System.nanoTime();
        int acquired = 0;
        int pending = 0;
        while (System.nanoTime() < deadline && System.nanoTime() - idleSince < TimeUnit.SECONDS.toNanos(1)) {
            acquired = metrics.acquiredSize();
            pending = metrics.pendingAcquireSize();
            if (acquired + pending > 0) {
                idleSince = System.nanoTime();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(metrics.allocatedSize())
                .as("the requests reached the database")
                .isPositive();
        assertThat(System.nanoTime() - idleSince)
                .as(
                        "rest of the pool, in ns; it last had %d connections in use and %d requests waiting",
                        acquired, pending)
                .isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
    }
}
