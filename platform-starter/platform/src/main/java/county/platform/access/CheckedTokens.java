package county.platform.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks the signature of a token once a minute and not with each of its requests; a page asks for several things at
 * once. What changes by itself, as that its time is over, is looked at each time. Only tokens that were found good are
 * kept, and only so many: whoever sends others makes nobody wait longer.
 */
final class CheckedTokens implements ReactiveJwtDecoder {
    private static final long LIFE = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 5_000;

    private final Map<String, Checked> known = new ConcurrentHashMap<>();
    private final ReactiveJwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    private final LongSupplier nanoTime;

    /**
     * @param decoder reads a token and checks its signature and all that the validator does
     * @param validator what is looked at again each time
     */
    CheckedTokens(ReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator, LongSupplier nanoTime) {
        this.decoder = decoder;
        this.validator = validator;
        this.nanoTime = nanoTime;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Checked checked = known.get(token);
        if (checked == null || nanoTime.getAsLong() - checked.at() > LIFE) {
            return decoder.decode(token).doOnNext(good -> keep(token, good));
        }
        OAuth2TokenValidatorResult result = validator.validate(checked.token());
        if (!result.hasErrors()) {
            return Mono.just(checked.token());
        }
        known.remove(token);
        return decoder.decode(token); // says what is wrong with it, in its own words
    }

    private void keep(String token, Jwt good) {
        long now = nanoTime.getAsLong();
        if (known.size() >= MOST) {
            known.values().removeIf(old -> now - old.at() > LIFE);
        }
        if (known.size() < MOST) {
            known.put(token, new Checked(good, now));
        }
    }

    private record Checked(Jwt token, long at) {}
}
