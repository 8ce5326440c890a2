package county.platform.access;

import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Tells which unit has which duty. */
public interface DutyBook {

    /** The keys of the duties that each unit has today; a unit without any is left out. */
    Mono<Map<String, Set<String>>> today();
}
