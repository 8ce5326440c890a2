package county.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part's log: kept small, and read for the reason when the part dies. */
final class LogFile {
    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int TAIL = 256 * 1024;
    private static final int SHOWN = 240;
    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|PANIC|Error|Exception)\\b");
    private static final JsonMapper JSON = new JsonMapper();

    /** What is behind the words that the parts use, most telling first. */
    private static final List<Known> KNOWN = List.of(
            new Known("Address already in use|Port \\d+ was already in use", "端口已被其他程序占用"),
            new Known("No space left on device", "磁盘已满"),
            new Known("(?<!ExitOn)OutOfMemoryError|Cannot allocate memory|insufficient memory", "内存不足"),
            new Known("UnsupportedClassVersionError", "JDK 版本过低"),
            new Known("password authentication failed", "数据库密码不符（secrets.properties 与数据目录不是同一套）"),
            new Known("FlywayValidateException", "已执行过的数据库升级脚本被改动或缺失"),
            new Known("Migration of schema .* failed", "有数据库升级脚本执行失败"),
            new Known("SchemaMismatch", "数据库结构与程序版本不符"));

    private record Known(Pattern pattern, String cause) {
        Known(String pattern, String cause) {
            this(Pattern.compile(pattern), cause);
        }
    }

    private LogFile() {}

    /** Keeps the log of the run before as NAME.log.1. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, previous(log), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Cuts a log that has grown too large while its process keeps it open for appending. */
    static void limit(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST) {
            Files.copy(log, previous(log), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    private static Path previous(Path log) {
        return log.resolveSibling(log.getFileName() + ".1");
    }

    /** The likely cause of a death, from the last words of the log: a known one in Chinese, else its last error line. */
    static String cause(Path log) {
        List<String> lines = tail(log);
        for (String line : lines.reversed()) {
            for (Known known : KNOWN) {
                if (known.pattern().matcher(line).find()) {
                    return known.cause();
                }
            }
        }
        return lines.reversed().stream()
                .map(LogFile::message)
                .filter(line -> ERROR.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream()
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .map(line -> "“"
                        + line.strip().substring(0, Math.min(SHOWN, line.strip().length())) + "”")
                .orElse("它没有留下日志");
    }

    /** Services may log as JSON, one object a line: then the readable part of it. */
    private static String message(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            String level =
                    entry.at("/log/level").asString(entry.path("log.level").asString(""));
            return level + " " + entry.path("message").asString("") + " "
                    + entry.at("/error/message").asString("");
        } catch (JacksonException e) {
            return line;
        }
    }

    private static List<String> tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
