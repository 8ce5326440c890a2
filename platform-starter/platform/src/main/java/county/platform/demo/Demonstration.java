package county.platform.demo;

import county.platform.time.BusinessTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps made-up data and real data apart, and makes a module's data up once: whole or not at all. On later starts it adds
 * what the days have brought since. All of it happens before anything else of the service starts, so that it never answers
 * with half of it.
 */
public final class Demonstration implements SmartLifecycle {

    private final DemoData data;
    private final BusinessTime time;
    private final boolean wanted;
    private final Connections connections;
    private volatile boolean running;

    Demonstration(DemoData data, BusinessTime time, boolean wanted, Connections connections) {
        this.data = data;
        this.time = time;
        this.wanted = wanted;
        this.connections = connections;
    }

    @Override
    public void start() {
        keep(wanted);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /**
     * Brings the made-up data to today, or finds that there are none.
     *
     * @param demonstrating whether this is a demonstration; otherwise made-up data are refused, as real ones are in one
     */
    public void keep(boolean demonstrating) {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            try {
                keep(demonstrating, new Rows(connection));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demonstration data could not be made.", e);
        }
    }

    private void keep(boolean demonstrating, Rows rows) throws SQLException {
        rows.execute("select pg_advisory_xact_lock(hashtext(current_schema), hashtext('demonstration'))");
        List<List<String>> made = rows.read("select until from demonstration");
        if (!demonstrating) {
            if (!made.isEmpty()) {
                throw new IllegalStateException(
                        "This database holds made-up data: start with --demo, or on another one.");
            }
            return;
        }
        LocalDate today = time.today();
        if (made.isEmpty()) {
            if (data.holdsRealData(rows)) {
                throw new IllegalStateException("This database holds real data: a demonstration needs one of its own.");
            }
            data.make(rows, today);
            rows.execute("insert into demonstration (made_on, until) values ('%1$s', '%1$s')".formatted(today));
            return;
        }
        LocalDate until = LocalDate.parse(made.getFirst().getFirst());
        if (until.isBefore(today)) {
            data.advance(rows, until, today);
            rows.execute("update demonstration set until = '%s'".formatted(today));
        }
    }

    /** Gives a connection that works as the role for jobs. */
    interface Connections {
        Connection open() throws SQLException;
    }
}
