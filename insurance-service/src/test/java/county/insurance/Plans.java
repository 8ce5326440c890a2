package county.insurance;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import county.platform.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.slf4j.LoggerFactory;

/**
 * How the database would answer the very statements that the driver sends, whatever the values of their parameters: the
 * plan that a statement which is sent often ends up with.
 */
final class Plans {

    private static final String LOGGER = "io.r2dbc.postgresql.QUERY";
    private static final String MARK = "Executing query: ";

    private Plans() {}

    /** Does some work over HTTP, and gives the plan of each statement sent for it; others go on in the background. */
    static Map<String, String> of(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(LOGGER);
        var heard = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // or the request that it belongs to is looked up on this thread
                super.append(event);
            }
        };
        heard.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        var plans = new LinkedHashMap<String, String>();
        List<ILoggingEvent> events;
        synchronized (heard) { // work in the background may still be writing its last line
            events = List.copyOf(heard.list);
        }
        events.stream()
                .filter(event -> event.getMDCPropertyMap().containsKey("requestId"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains(MARK))
                .map(message -> message.substring(message.indexOf(MARK) + MARK.length()))
                .filter(Plans::readsOrWritesRows)
                .forEach(sql -> plans.computeIfAbsent(sql, Plans::plan));
        return plans;
    }

    private static boolean readsOrWritesRows(String sql) {
        return sql.strip().toLowerCase(java.util.Locale.ROOT).matches("(?s)(select|with|insert|update|delete)\\b.*");
    }

    private static String plan(String sql) {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = insurance; set plan_cache_mode = force_generic_plan");
            statement.execute("prepare looked_at as " + sql);
            String nulls = text(
                    statement,
                    "select repeat(',null', cardinality(parameter_types))"
                            + " from pg_prepared_statements where name = 'looked_at'");
            return text(
                    statement, "explain execute looked_at" + (nulls.isEmpty() ? "" : "(" + nulls.substring(1) + ")"));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        var lines = new StringJoiner("\n");
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.toString();
    }
}
