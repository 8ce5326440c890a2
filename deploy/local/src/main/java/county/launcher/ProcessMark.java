package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process as it is remembered in a file: its id and when it started. The id alone would not do, because the system
 * hands it out again: a process whose start differs is somebody else's and is never touched.
 */
record ProcessMark(long pid, String start) {

    static Optional<ProcessMark> of(long pid) {
        return startOf(pid).map(start -> new ProcessMark(pid, start));
    }

    /** Reads a mark; empty when there is no file or it says nothing usable. */
    static Optional<ProcessMark> read(Path file) {
        List<String> lines = Site.read(file).lines().toList();
        if (lines.size() != 2 || !lines.getFirst().matches("[1-9]\\d{0,9}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessMark(Long.parseLong(lines.getFirst()), lines.getLast()));
    }

    void write(Path file) {
        Site.write(file, pid + "\n" + start + "\n");
    }

    /** The process itself, if it still is the one that was remembered. */
    Optional<ProcessHandle> process() {
        return startOf(pid).filter(start::equals).flatMap(same -> ProcessHandle.of(pid));
    }

    boolean alive() {
        return process().isPresent();
    }

    /**
     * Linux counts a process's start in ticks since boot, which no correction of the clock moves; elsewhere the wall
     * clock has to do. A zombie counts as gone.
     */
    private static Optional<String> startOf(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (Files.isReadable(Path.of("/proc/self/stat"))) {
            try {
                String text = Files.readString(stat);
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
                return fields[0].equals("Z") ? Optional.empty() : Optional.of(bootId() + "/" + fields[19]);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(Object::toString);
    }

    private static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
