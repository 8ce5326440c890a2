package county.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One process of the platform: how it is prepared, started and asked whether it is well. */
interface Part {
    /** Its name on the command line, which is also the name of its log. */
    String name();

    int port();

    /** The parts that must be healthy before this one is started. */
    default List<String> needs() {
        return List.of();
    }

    /** What can be done before the parts it needs are there: unpacking, configuring. Done once in a run. */
    default void prepare() throws Exception {}

    /** What must be done before each start of its process, while the parts it needs are there; must be repeatable. */
    default void beforeStart() throws Exception {}

    /** The process, not yet started. Asked anew for each start. */
    ProcessBuilder process() throws Exception;

    /** Whether it answers as a healthy part does; never throws because it does not answer. */
    boolean healthy();

    /** What others rely on once it is healthy, such as databases and accounts; must be repeatable. */
    default void ready() throws Exception {}

    /** Told when its process has ended; orderly means by its own shutdown and not by a hard kill. */
    default void ended(boolean orderly) throws IOException {}

    /** The signal that ends it in an orderly way. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long an orderly end may take. */
    default Duration stopLimit() {
        return Duration.ofSeconds(30);
    }
}
