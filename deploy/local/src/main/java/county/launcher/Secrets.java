package county.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The passwords of one installation: random, made once, kept in one file that only its owner can read (mode 600), and
 * shown nowhere. A password is 32 letters and digits, so that it can stand in SQL, in an environment variable and in
 * JSON; a key to personal data is 32 bytes in Base64.
 */
final class Secrets {
    /** The services that keep what people have entrusted to them, sealed: parties' numbers, the files of imports. */
    static final List<String> KEEPERS = List.of("insurance", "forestry");

    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new CannotContinue("无法读取密钥文件 " + file + "。", e);
            }
        }
    }

    /** The secret of that name; a new one is stored before it is handed out. */
    synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = RANDOM.ints(32, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return put(name, made);
    }

    /** 32 random bytes in Base64, under that name. */
    synchronized String key(String name) {
        String known = values.getProperty(name);
        return known == null ? put(name, randomKey()) : known;
    }

    /** A service's keys to personal data, {@code id:base64} with commas between, the current one first. */
    synchronized String keys(String service) {
        String known = values.getProperty(service + ".keys");
        return known == null ? put(service + ".keys", "k1:" + randomKey()) : known;
    }

    /** Puts a new key in front; the former ones stay, for what is still sealed with them. Returns the new key's id. */
    synchronized String rotate(String service) {
        String former = keys(service);
        String id = "k" + (former.split(",", -1).length + 1);
        put(service + ".keys", id + ":" + randomKey() + "," + former);
        return id;
    }

    /** Puts a new key of the blind index in front; the former ones stay, for what they have written. */
    synchronized void rotateIndex(String service) {
        String former = key(service + ".index");
        put(service + ".index", randomKey() + "," + former);
    }

    private String put(String name, String value) {
        values.setProperty(name, value);
        store();
        return value;
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private void store() {
        try {
            StringWriter text = new StringWriter();
            values.store(text, "Random passwords of this installation. Never commit, never share.");
            Private.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
