package county.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private final BlindIndex index = index(new byte[32]);

    /** HMAC-SHA-256 of {@code p\0v} under 32 zero bytes, as OpenSSL computes it, but for the mark of the key, which begins
     * what OpenSSL makes of {@code the mark of this key\0}: indexes must not change with a release. */
    @Test
    void isTheSameForEver() {
        assertThat(HexFormat.of().formatHex(index.of("p", "v")))
                .isEqualTo("83dfd65ea2aacd67d9361f2841f8a0763a31f6a8e94db7bfb44f89ffc591205c");
    }

    @Test
    void differsByValuePurposeAndKey() {
        byte[] one = index.of("p", "v");
        assertThat(index.of("p", "v")).isEqualTo(one);
        assertThat(index.of("p", "w")).isNotEqualTo(one);
        assertThat(index.of("q", "v")).isNotEqualTo(one);
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(index(other).of("p", "v")).isNotEqualTo(one);
    }

    /** With a former key beside the current one values are written with the current one and found with both. */
    @Test
    void findsWithEveryKeyWhatItWritesWithTheFirst() {
        byte[] former = new byte[32];
        former[0] = 1;
        BlindIndex both = BlindIndex.of(List.of(base64(new byte[32]), base64(former)));
        assertThat(both.of("p", "v")).isEqualTo(index.of("p", "v"));
        assertThat(both.all("p", "v"))
                .containsExactly(index.of("p", "v"), index(former).of("p", "v"));
        assertThat(both.hasFormerKeys()).isTrue();
        assertThat(index.hasFormerKeys()).isFalse();
        assertThat(both.of("p", "v")).endsWith(both.mark());
        assertThat(index(former).mark()).isNotEqualTo(both.mark());
    }

    @Test
    void refusesNoKeyAndTheSameTwice() {
        assertThatThrownBy(() -> BlindIndex.of(List.of())).isInstanceOf(IllegalStateException.class);
        String key = base64(new byte[32]);
        assertThatThrownBy(() -> BlindIndex.of(List.of(key, key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(key);
    }

    private static BlindIndex index(byte[] key) {
        return BlindIndex.of(List.of(base64(key)));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
