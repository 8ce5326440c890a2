package county.insurance;

import com.jayway.jsonpath.JsonPath;
import county.platform.request.RequestId;
import county.platform.test.TestDatabase;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Statement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;

/**
 * The statements that a request sends, with their values, and how many blocks of 8 KB the database reads for each when it
 * chooses its plan by itself.
 */
final class Reads {

    /** After five plans for the very values PostgreSQL decides whether one for all of them is as good. */
    private static final int UNTIL_THE_PLAN_IS_SETTLED = 7;

    private static final List<Asked> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    private Reads() {}

    /** Does some work over HTTP, and gives each statement sent for it; others go on in the background. */
    static List<Asked> of(Runnable work) {
        HEARD.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return HEARD.stream().filter(Asked::looksForRows).distinct().toList();
    }

    /** The most blocks that this statement has read, whether its plan was made for its values or for all. */
    static long blocks(Asked asked) {
        return blocks(asked, "");
    }

    /** The same after a change of the database that is taken back. */
    static long blocks(Asked asked, String change) {
        try (java.sql.Connection connection = TestDatabase.running().connect();
                java.sql.Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local search_path = insurance");
                if (!change.isEmpty()) {
                    statement.execute(change);
                }
                statement.execute("prepare looked_at as " + asked.sql());
                read(statement, asked); // finds out what is in memory, and settles who sees which row
                long most = 0;
                for (int i = 0; i < (change.isEmpty() ? UNTIL_THE_PLAN_IS_SETTLED : 1); i++) {
                    most = Math.max(most, read(statement, asked));
                }
                statement.execute("deallocate looked_at");
                return most;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(asked.toString(), e);
        }
    }

    private static long read(java.sql.Statement statement, Asked asked) throws SQLException {
        statement.execute("savepoint before");
        try (ResultSet plan = statement.executeQuery(
                "explain (analyze, buffers, timing off, format json) execute looked_at" + asked.literals())) {
            plan.next();
            var json = JsonPath.parse(plan.getString(1));
            int hit = json.read("$[0].Plan['Shared Hit Blocks']");
            int read = json.read("$[0].Plan['Shared Read Blocks']");
            return hit + (long) read;
        } finally {
            statement.execute("rollback to savepoint before");
        }
    }

    /** A statement as the driver gets it. */
    record Asked(String sql, List<@Nullable Object> values) {

        /** Everything but what adds rows, which could not be repeated. */
        boolean looksForRows() {
            return sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with|update|delete)\\b.*");
        }

        String literals() {
            return values.isEmpty()
                    ? ""
                    : values.stream().map(Asked::literal).collect(Collectors.joining(", ", "(", ")"));
        }

        private static String literal(@Nullable Object value) {
            return switch (value) {
                case null -> "null";
                case byte[] bytes -> "'\\x" + HexFormat.of().formatHex(bytes) + "'";
                case Object[] several ->
                    quoted(Arrays.stream(several)
                            .map(one -> '"'
                                    + String.valueOf(one).replace("\\", "\\\\").replace("\"", "\\\"")
                                    + '"')
                            .collect(Collectors.joining(",", "{", "}")));
                default -> quoted(value.toString());
            };
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    }

    /** Stands between the pool and the driver. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        static ConnectionFactoryDecorator listener() {
            return Listener::new;
        }
    }

    private record Listener(ConnectionFactory driver) implements ConnectionFactory {
        @Override
        public Publisher<? extends Connection> create() {
            return Flux.from(driver.create()).map(connection -> listening(connection, Reads::onConnection));
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return driver.getMetadata();
        }
    }

    private static Object onConnection(Connection connection, Method method, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        Object answer = method.invoke(connection, arguments);
        if (!(answer instanceof Statement statement)) {
            return answer;
        }
        String sql = String.valueOf(arguments[0]);
        var values = new TreeMap<Integer, @Nullable Object>();
        return listening(statement, (target, call, with) -> {
            switch (call.getName()) {
                case "bind" -> values.put(place(with[0]), with[1] instanceof Parameter p ? p.getValue() : with[1]);
                case "bindNull" -> values.put(place(with[0]), null);
                case "execute" -> {
                    return heard(
                            new Asked(sql, new ArrayList<>(values.values())), (Publisher<?>) call.invoke(target, with));
                }
                default -> {}
            }
            return call.invoke(target, with);
        });
    }

    /** Work in the background has no request's id with it, on whichever thread it goes on. */
    private static Flux<?> heard(Asked asked, Publisher<?> results) {
        return Flux.deferContextual(context -> {
            if (listening && context.hasKey(RequestId.KEY)) {
                HEARD.add(asked);
            }
            return results;
        });
    }

    private static int place(@Nullable Object identifier) {
        return identifier instanceof Integer index
                ? index
                : Integer.parseInt(String.valueOf(identifier).substring(1)) - 1;
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // it has every interface of what it stands for
    private static <T> T listening(T target, Call<T> call) {
        Class<?>[] interfaces = ClassUtils.getAllInterfaces(target);
        return (T) Proxy.newProxyInstance(Reads.class.getClassLoader(), interfaces, (proxy, method, arguments) -> {
            try {
                Object answer = call.on(target, method, arguments == null ? new Object[0] : arguments);
                return answer == target ? proxy : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private interface Call<T> {
        Object on(T target, Method method, @Nullable Object[] arguments) throws ReflectiveOperationException;
    }
}
