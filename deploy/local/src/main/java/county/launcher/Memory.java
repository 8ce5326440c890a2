package county.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of a process, children not counted. */
final class Memory {
    private Memory() {}

    /** In MB (1024 × 1024 bytes), rounded up; 0 when the process is gone. */
    static long residentMegabytes(long pid) {
        try {
            return (kilobytes(pid) + 1023) / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long kilobytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (Files.exists(status)) {
            return Files.readString(status)
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
