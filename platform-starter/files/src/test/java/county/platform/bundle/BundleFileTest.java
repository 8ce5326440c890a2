package county.platform.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle says itself what it consists of, and the same rows give the same bytes. */
class BundleFileTest {

    private static final BundlePart PART = new BundlePart("a.csv", List.of("名称", "数量"), "select");

    @TempDir
    private Path folder;

    private Path written(String file) {
        Path path = folder.resolve(file);
        try (var bundle = new BundleFile(path, "说明\n")) {
            bundle.begin(PART);
            bundle.row(Arrays.asList("东坡", null));
            bundle.end();
            bundle.seal();
        }
        return path;
    }

    @Test
    void everyPartStandsInTheSumsAndTheBytesRepeat() throws IOException, NoSuchAlgorithmException {
        Path first = written("1.zip");
        assertThat(Files.readAllBytes(written("2.zip"))).isEqualTo(Files.readAllBytes(first));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(parts.keySet()).containsExactly("README.txt", "a.csv", "SHA256SUMS");
        byte[] sums = parts.remove("SHA256SUMS");
        var expected = new StringBuilder();
        for (var part : parts.entrySet()) {
            expected.append(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(part.getValue())))
                    .append("  ")
                    .append(part.getKey())
                    .append('\n');
        }
        assertThat(new String(sums, StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void aColumnWithNamesMustBeThere() {
        assertThatThrownBy(() -> new BundlePart("a.csv", List.of("名称"), Set.of("姓名"), "select"))
                .hasMessageContaining("姓名");
    }
}
