package county.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesVaultTest {

    private static final String PLACE = "insured.identity:1";
    private static final String OLD = "k1:" + base64('a');
    private static final String NEW = "k2:" + base64('b');

    private final Vault vault = vault(NEW, OLD);

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "37011419900101001X", "欧阳某某", "\uD83C\uDF31"})
    void opensWhatItSealed(String plain) {
        assertThat(vault.open(vault.seal(plain, PLACE), PLACE)).isEqualTo(plain);
    }

    @Test
    void sealsNeverTwiceTheSameAndShowsNothing() {
        byte[] one = vault.seal("37011419900101001X", PLACE);
        assertThat(one).isNotEqualTo(vault.seal("37011419900101001X", PLACE));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("3701");
    }

    @Test
    void hasTheDocumentedLayout() {
        byte[] sealed = vault.seal("abc", PLACE);
        assertThat(sealed).hasSize(1 + 1 + 2 + 12 + 3 + 16).startsWith(1, 2, 'k', '2');
        assertThat(vault.prefix()).containsExactly(1, 2, 'k', '2');
        assertThat(vault.currentKeyId()).isEqualTo("k2");
    }

    @Test
    void doesNotOpenInAnotherRow() {
        byte[] sealed = vault.seal("a", PLACE);
        assertThatThrownBy(() -> vault.open(sealed, "insured.identity:2")).isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenWhenAnyByteWasChangedOrCut() {
        byte[] sealed = vault.seal("a", PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, PLACE)).isInstanceOf(SealBroken.class);
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> vault.open(cut, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void opensWithAFormerKeyAndCallsItStale() {
        byte[] sealed = vault(OLD).seal("a", PLACE);
        assertThat(vault.open(sealed, PLACE)).isEqualTo("a");
        assertThat(vault.stale(sealed)).isTrue();
        assertThat(vault.stale(vault.seal("a", PLACE))).isFalse();
        assertThat(vault.stale(new byte[0])).isTrue();
    }

    @Test
    void namesTheKeyThatIsMissing() {
        byte[] sealed = vault(OLD).seal("a", PLACE);
        assertThatThrownBy(() -> vault(NEW).open(sealed, PLACE))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("k1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nokey", ":YWJj", "k1:short", "K 1:YWJj", "k1:YWJj"})
    void refusesWhatIsNoKeyWithoutShowingIt(String written) {
        assertThatThrownBy(() -> vault(written))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("county.secret.keys")
                .hasMessageNotContaining("YWJj")
                .hasMessageNotContaining("short");
    }

    @Test
    void refusesTwoKeysOfOneName() {
        assertThatThrownBy(() -> vault(OLD, "k1:" + base64('c'))).hasMessageContaining("twice");
    }

    private static Vault vault(String... keys) {
        return new AesVault(NamedKey.all(List.of(keys)));
    }

    private static String base64(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
