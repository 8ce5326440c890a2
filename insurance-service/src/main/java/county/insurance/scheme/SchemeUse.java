package county.insurance.scheme;

import java.util.List;
import reactor.core.publisher.Mono;

/** What rests on the versions of a scheme, offered by those who keep it. */
public interface SchemeUse {

    /** By version, oldest first; a version on which nothing rests is left out. */
    Mono<List<Use>> of(String scheme);

    /**
     * What rests on one version.
     *
     * @param contracts policies that the insurer has issued and that have not ended
     * @param underway entries whose list is still on its way to the insurer
     */
    record Use(int version, long contracts, long underway) {}
}
