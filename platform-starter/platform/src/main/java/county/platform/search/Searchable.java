package county.platform.search;

import county.platform.access.Official;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Things of one kind that people look for by name; a bean beside the table that keeps them. The first in the order of
 * beans ({@code @Order}) comes first in the answer.
 */
@FunctionalInterface
public interface Searchable {

    /** Those that the caller sees and that are called so, the newest first, and no more than so many. */
    Mono<List<Hit>> find(Official caller, SearchText text, int most);
}
