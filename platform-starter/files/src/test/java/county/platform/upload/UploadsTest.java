package county.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.file.WorkFiles;
import county.platform.problem.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class UploadsTest {

    @TempDir
    private Path directory;

    private Uploads uploads;

    private final AtomicReference<Path> seen = new AtomicReference<>();

    @BeforeEach
    void setUp() {
        uploads = new Uploads(WorkFiles.in(directory));
    }

    @Test
    void takesNotAByteOfWhoMayNotSend() {
        var asked = new java.util.concurrent.atomic.AtomicBoolean();
        assertThatThrownBy(() -> uploads.receive(
                                Mono.error(Refused.foreignUnit()),
                                body("abc").doOnSubscribe(taken -> asked.set(true)),
                                DataSize.ofBytes(3),
                                file -> Mono.just("used"))
                        .block())
                .isInstanceOf(Refused.class);
        assertThat(asked).isFalse();
    }

    @Test
    void handsOnTheFileWithItsDigestAndDeletesItAfterwards() {
        String content = uploads.receive(Mono.empty(), body("ab", "c"), DataSize.ofBytes(3), file -> {
                    seen.set(file.path());
                    assertThat(file.size()).isEqualTo(3);
                    assertThat(file.sha256())
                            .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
                    return Mono.fromCallable(() -> Files.readString(file.path()));
                })
                .block();
        assertThat(content).isEqualTo("abc");
        assertThat(seen.get()).doesNotExist();
    }

    @Test
    void deletesTheFileAlsoWhenItsUseFails() {
        assertThatThrownBy(() -> uploads.receive(Mono.empty(), body("abc"), DataSize.ofBytes(3), file -> {
                            seen.set(file.path());
                            assertThat(file.path()).exists();
                            return Mono.error(new IllegalStateException("no"));
                        })
                        .block())
                .hasMessage("no");
        assertThat(seen.get()).doesNotExist();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThatThrownBy(() -> uploads.receive(
                                Mono.empty(), body("ab", "cd"), DataSize.ofBytes(3), file -> Mono.just("used"))
                        .block())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("文件超过");
    }

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37, PDF",
        "FFD8FFE000104A46, JPEG",
        "89504E470D0A1A0A00, PNG",
        "504B0304140000, XLSX",
        "D0CF11E0A1B11AE1, OLD_OFFICE",
        "E5A793E5908D2C610D0A, TEXT",
        "E5A793E5908D2C610D0AE5A793E5908D2C61E5A793E5908D2C6108, TEXT",
        "FFFE535A0D00, TEXT",
        "FEFF5A53000D, TEXT",
        "E5A70000, OTHER",
        "4D5A9000, OTHER",
        "7F454C46, OTHER"
    })
    void tellsKindsByTheirContent(String hex, FileKind kind) {
        assertThat(FileKind.detect(java.util.HexFormat.of().parseHex(hex))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, XLSX",
        "xl/workbook22.xml, XLSX",
        "word/document.xml, OTHER",
    })
    void looksIntoACompressedFileForAWorkbook(String part, FileKind kind) throws IOException {
        Path file = Files.createTempFile("kind", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
        }
        assertThat(FileKind.detect(file)).isEqualTo(kind);
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 40));
        assertThat(FileKind.detect(file)).isEqualTo(FileKind.OTHER);
        Files.delete(file);
    }

    private static Flux<DataBuffer> body(String... parts) {
        return Flux.just(parts)
                .map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }
}
