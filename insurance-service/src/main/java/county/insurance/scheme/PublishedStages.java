package county.insurance.scheme;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tells how far the stages of schemes are; whoever keeps what has been completed answers. */
public interface PublishedStages {

    /** The stages of these schemes for everybody to see, by scheme, in the document's order. */
    Mono<Map<String, List<StageView>>> published(List<String> schemes);
}
