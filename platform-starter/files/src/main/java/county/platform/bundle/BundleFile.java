package county.platform.bundle;

import county.platform.sheet.SheetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP that is being written, part after part, with the SHA-256 of each at its end. Entries bear a fixed date, so that
 * the same rows give the same bytes. It blocks.
 */
final class BundleFile implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();
    private @Nullable DigestOutputStream digest;
    private @Nullable SheetWriter sheet;
    private String part = "";

    BundleFile(Path path, String readme) {
        try {
            zip = new ZipOutputStream(Files.newOutputStream(path), StandardCharsets.UTF_8);
            enter("README.txt");
            write(readme);
            leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin(BundlePart of) {
        try {
            enter(of.file());
            sheet = SheetWriter.csv(Objects.requireNonNull(digest), of.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void row(List<@Nullable Object> cells) {
        try {
            Objects.requireNonNull(sheet).row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            Objects.requireNonNull(sheet).close();
            leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the sums of all parts; nothing follows. */
    void seal() {
        var lines = new StringBuilder();
        sums.forEach((file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));
        try {
            enter(SUMS);
            write(lines.toString());
            leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(String file) throws IOException {
        part = file;
        var entry = new ZipEntry(file);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        digest = new DigestOutputStream(zip, sha256());
    }

    private void write(String text) throws IOException {
        Objects.requireNonNull(digest).write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void leave() throws IOException {
        DigestOutputStream written = Objects.requireNonNull(digest);
        written.flush();
        zip.closeEntry();
        sums.put(part, HexFormat.of().formatHex(written.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
