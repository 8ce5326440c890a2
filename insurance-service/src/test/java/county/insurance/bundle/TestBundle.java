package county.insurance.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A bundle in the hands of somebody who may change it, and the verifier that they cannot change. */
@SuppressWarnings("ArrayRecordComponent")
record TestBundle(byte[] bytes) {

    private static final String SUMS = "SHA256SUMS";

    /** What {@code ./platform verify} starts. */
    private static final Path VERIFIER = Path.of("../deploy/verify/VerifyBundle.java");

    Verdict verify() {
        try {
            Path file = Files.createTempFile("bundle", ".zip");
            Files.write(file, bytes);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            VERIFIER.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int exit = process.waitFor();
            Files.delete(file);
            return new Verdict(exit, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** To the byte. */
    boolean isSameAs(TestBundle other) {
        return Arrays.equals(bytes, other.bytes);
    }

    String part(String name) {
        return new String(Objects.requireNonNull(parts().get(name), name), StandardCharsets.UTF_8);
    }

    /** @param resummed whether whoever changed it was careful enough to write a new sum */
    TestBundle with(String part, String from, String to, boolean resummed) {
        Map<String, byte[]> parts = parts();
        String before = part(part);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + before);
        }
        byte[] after = before.replace(from, to).getBytes(StandardCharsets.UTF_8);
        if (resummed) {
            String sums = part(SUMS).replace(sha256(Objects.requireNonNull(parts.get(part))), sha256(after));
            parts.put(SUMS, sums.getBytes(StandardCharsets.UTF_8));
        }
        parts.put(part, after);
        return of(parts);
    }

    TestBundle without(String part) {
        Map<String, byte[]> parts = parts();
        parts.remove(part);
        return of(parts);
    }

    TestBundle cut() {
        return new TestBundle(Arrays.copyOf(bytes, bytes.length / 2));
    }

    private Map<String, byte[]> parts() {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static TestBundle of(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestBundle(bytes.toByteArray());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Verdict(int exit, String said) {}
}
