package county.platform.work;

import county.platform.access.Official;
import county.platform.summary.Todo;
import java.util.List;
import reactor.core.publisher.Mono;

/** What of a module's work waits for somebody: the module's own answer, of which the kit makes lists that people share. */
public interface TodoSource {

    /** All that waits for the caller's units and duties today, or will within {@value WorkReader#AHEAD} days. */
    Mono<List<Todo>> waitingFor(Official official);
}
