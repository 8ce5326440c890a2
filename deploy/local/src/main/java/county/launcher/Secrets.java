package county.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The passwords of one installation: random, made once, kept in one file that only its owner can read (mode 600), and
 * shown nowhere. Each is 32 letters and digits, so that it can stand in SQL, in an environment variable and in JSON.
 */
final class Secrets {
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
        values.setProperty(name, made);
        store();
        return made;
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
