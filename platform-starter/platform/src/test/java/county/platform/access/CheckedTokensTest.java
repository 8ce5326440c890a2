package county.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CheckedTokensTest {

    private final Set<String> over = new HashSet<>();
    private long now;
    private int decoded;

    private final CheckedTokens tokens = new CheckedTokens(
            token -> Mono.fromSupplier(() -> {
                decoded++;
                if (token.startsWith("bad") || over.contains(token)) {
                    throw new BadJwtException(token);
                }
                return jwt(token);
            }),
            jwt -> over.contains(jwt.getTokenValue())
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error("over"))
                    : OAuth2TokenValidatorResult.success(),
            () -> now);

    @Test
    void aGoodTokenIsDecodedOnceAMinute() {
        expect("good");
        now += Duration.ofSeconds(59).toNanos();
        expect("good");
        assertThat(decoded).isEqualTo(1);
        now += Duration.ofSeconds(2).toNanos();
        expect("good");
        assertThat(decoded).isEqualTo(2);
    }

    @Test
    void oneThatIsOverIsRefusedAtOnce() {
        expect("good");
        over.add("good");
        refuse("good");
        refuse("good");
        assertThat(decoded).isEqualTo(3);
    }

    @Test
    void oneThatIsNotGoodIsNeverKept() {
        refuse("bad");
        refuse("bad");
        assertThat(decoded).isEqualTo(2);
    }

    @Test
    void asManyAsThereMayBeAreKeptAndTheOthersDecodedEachTime() {
        for (int i = 0; i < 5_001; i++) {
            expect("good" + i);
        }
        expect("good0");
        assertThat(decoded).isEqualTo(5_001);
        expect("good5000");
        assertThat(decoded).isEqualTo(5_002);
        now += Duration.ofMinutes(2).toNanos();
        expect("good5000");
        expect("good5000");
        assertThat(decoded).isEqualTo(5_003);
    }

    private void expect(String token) {
        StepVerifier.create(tokens.decode(token).map(Jwt::getTokenValue))
                .expectNext(token)
                .verifyComplete();
    }

    private void refuse(String token) {
        StepVerifier.create(tokens.decode(token)).verifyError(BadJwtException.class);
    }

    private static Jwt jwt(String token) {
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("a").build();
    }
}
