package county.platform.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the database connection of some work die when the work is all but done: it has written everything, and is about to
 * enter itself into the audit trail.
 */
public final class Interruption {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String BLOCKED = """
            select pid from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%audit_event%' and pid <> pg_backend_pid()
            """;

    private Interruption() {}

    /** Runs the work and cuts its connection; returns when the work has ended, however it has. */
    public static void of(String schema, Runnable work) {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + schema + ".audit_event in share row exclusive mode");
            CompletableFuture<Void> running = CompletableFuture.runAsync(work);
            String pid = blocked();
            TestDatabase.running().text("select pg_terminate_backend(" + pid + ")");
            connection.rollback();
            running.handle((done, failure) -> "ended").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (SQLException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String blocked() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String pid = TestDatabase.running().text("select coalesce((" + BLOCKED + " limit 1)::text, '')");
            if (!pid.isEmpty()) {
                return pid;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("the work did not come as far as the audit trail");
    }
}
