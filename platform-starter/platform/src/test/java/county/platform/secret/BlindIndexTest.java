package county.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private final BlindIndex index = new BlindIndex(new byte[32]);

    /** HMAC-SHA-256 of {@code p\0v} under 32 zero bytes, as OpenSSL computes it: indexes must not change with a release. */
    @Test
    void isTheSameForEver() {
        assertThat(HexFormat.of().formatHex(index.of("p", "v")))
                .isEqualTo("83dfd65ea2aacd67d9361f2841f8a0763a31f6a8e94db7bfb44f89ffc591e682");
    }

    @Test
    void differsByValuePurposeAndKey() {
        byte[] one = index.of("p", "v");
        assertThat(index.of("p", "v")).isEqualTo(one);
        assertThat(index.of("p", "w")).isNotEqualTo(one);
        assertThat(index.of("q", "v")).isNotEqualTo(one);
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(new BlindIndex(other).of("p", "v")).isNotEqualTo(one);
    }
}
