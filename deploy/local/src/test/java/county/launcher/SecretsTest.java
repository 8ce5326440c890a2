package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void areMadeOnceAndKept() {
        Path file = directory.resolve("secrets.properties");
        String first = new Secrets(file).get("insurance.password");

        assertThat(new Secrets(file).get("insurance.password")).isEqualTo(first);
        assertThat(new Secrets(file).get("forestry.password")).isNotEqualTo(first);
        assertThat(first).matches("[A-Za-z0-9]{32}");
    }

    @Test
    void aNewKeyComesFirstAndTheFormerOnesStay() {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        String first = secrets.keys("insurance");
        assertThat(first).matches("k1:[A-Za-z0-9+/]{43}=");
        assertThat(secrets.rotate("insurance")).isEqualTo("k2");
        assertThat(secrets.rotate("insurance")).isEqualTo("k3");
        assertThat(new Secrets(directory.resolve("secrets.properties")).keys("insurance"))
                .startsWith("k3:")
                .contains(",k2:")
                .endsWith("," + first);
        assertThat(Base64.getDecoder().decode(secrets.key("insurance.index"))).hasSize(32);
    }

    @Test
    void aNewKeyOfTheIndexComesFirstAndTheFormerOneStays() {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        String first = secrets.key("insurance.index");
        secrets.rotateIndex("insurance");
        String both = new Secrets(directory.resolve("secrets.properties")).key("insurance.index");
        assertThat(both).endsWith("," + first).matches("[A-Za-z0-9+/]{43}=,[A-Za-z0-9+/]{43}=");
        assertThat(both).doesNotStartWith(first);
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws Exception {
        Path file = directory.resolve("secrets.properties");
        new Secrets(file).get("client.secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
