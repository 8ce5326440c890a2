import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** A bundle's parts; each may be read as often as it takes, and none is held in memory. */
class Bundle implements AutoCloseable {

    private static final String SUMS = "SHA256SUMS";

    private final ZipFile zip;

    Bundle(Path file) throws IOException {
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    Table table(String part) throws IOException {
        return new Table(part, new BufferedReader(new InputStreamReader(open(part), StandardCharsets.UTF_8)));
    }

    /** Every part has the sum that is written down for it, and no part is without one. */
    void checkSums() throws IOException {
        Map<String, String> sums = sums();
        for (var sum : sums.entrySet()) {
            String found = sumOf(sum.getKey());
            if (!found.equals(sum.getValue())) {
                throw new Difference(sum.getKey() + " 的 SHA-256 为 " + found + "，应为 " + sum.getValue() + "。");
            }
        }
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!name.equals(SUMS) && !sums.containsKey(name)) {
                throw new Difference("多出了 " + SUMS + " 没有列出的部分 " + name + "。");
            }
        }
    }

    private Map<String, String> sums() throws IOException {
        var sums = new LinkedHashMap<String, String>();
        String all = new String(open(SUMS).readAllBytes(), StandardCharsets.UTF_8);
        for (String line : all.split("\n")) {
            String[] words = line.split("  ", 2);
            if (words.length == 2) {
                sums.put(words[1], words[0]);
            }
        }
        return sums;
    }

    private String sumOf(String part) throws IOException {
        try (var in = new DigestInputStream(open(part), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new Difference("缺少部分 " + part + "。");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
