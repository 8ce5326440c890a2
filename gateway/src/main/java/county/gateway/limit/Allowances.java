package county.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import county.gateway.limit.LimitProperties.Rate;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** What is left to each caller of one rate. Bounded: the callers not heard of for longest start afresh. */
final class Allowances {

    private static final int CALLERS = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    Allowances(Rate rate) {
        // A bucket that has had time to fill up again is as good as a new one.
        Duration refill = Duration.ofSeconds(1L + rate.burst() / rate.perSecond());
        buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(refill)
                .build(caller -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** Takes one request from the caller's allowance; answers the seconds to wait when there was none left, else 0. */
    long take(String caller) {
        var taken = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? 0 : 1 + taken.getNanosToWaitForRefill() / 1_000_000_000L;
    }
}
