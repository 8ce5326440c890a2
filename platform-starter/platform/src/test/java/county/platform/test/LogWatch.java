package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Reads what a service logs while a test runs, and waits for one line. */
public final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String PROBLEMS = "county.platform.problem";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger problems = (Logger) LoggerFactory.getLogger(PROBLEMS);
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch seen = new CountDownLatch(1);
    private final String awaited;

    /** @param awaited words of the line that ends the wait */
    public LogWatch(String awaited) {
        this.awaited = awaited;
        problems.setLevel(Level.DEBUG);
        root.addAppender(this);
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing(); // keeps the request id of this moment
        events.add(event);
        if (event.getFormattedMessage().contains(awaited)) {
            seen.countDown();
        }
    }

    /** The line, once it is there. */
    public ILoggingEvent line() throws InterruptedException {
        assertThat(seen.await(20, TimeUnit.SECONDS))
                .as("a line with: %s", awaited)
                .isTrue();
        return events.stream()
                .filter(event -> event.getFormattedMessage().contains(awaited))
                .findFirst()
                .orElseThrow();
    }

    void expectNoError() throws InterruptedException {
        assertThat(line().getMDCPropertyMap()).containsKey("requestId");
        assertThat(events).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        problems.setLevel(null);
    }
}
