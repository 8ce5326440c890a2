package county.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds out which process listens on a port: from /proc on Linux, with lsof elsewhere; may remain unknown. */
final class PortOwner {
    private static final String LISTEN = "0A";

    private PortOwner() {}

    static OptionalLong pid(int port) {
        try {
            Optional<String> inode =
                    inode(Path.of("/proc/net/tcp"), port).or(() -> inode(Path.of("/proc/net/tcp6"), port));
            return inode.isPresent() ? holder("socket:[" + inode.get() + "]") : lsof(port);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** The program of a process, in brackets, if it can be told. */
    static String command(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(path -> "（" + Path.of(path).getFileName() + "）")
                .orElse("");
    }

    private static Optional<String> inode(Path table, int port) {
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Site.read(table)
                .lines()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTEN))
                .map(fields -> fields[9])
                .findFirst();
    }

    private static OptionalLong holder(String socket) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
            for (Path process : processes) {
                if (holds(process.resolve("fd"), socket)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Another user's descriptors cannot be read, and processes come and go: those simply do not hold it. */
    private static boolean holds(Path descriptors, String socket) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(descriptors)) {
            for (Path entry : entries) {
                if (Files.readSymbolicLink(entry).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return false;
        }
        return false;
    }

    private static OptionalLong lsof(int port) throws IOException {
        if (Processes.find("lsof").isEmpty()) {
            return OptionalLong.empty();
        }
        Process lsof = new ProcessBuilder("lsof", "-ti", "tcp:" + port, "-s", "tcp:listen").start();
        String pid =
                new String(lsof.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
    }
}
