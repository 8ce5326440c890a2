package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code platform down}: asks the launcher to end everything; if the launcher itself is gone, ends what it left behind.
 * A process is ended only if it is the very one that the pid file remembers.
 */
final class Down {
    private final Site site;

    Down(Site site) {
        this.site = site;
    }

    int run() throws IOException {
        Optional<ProcessHandle> launcher = ProcessMark.read(Up.launcher(site)).flatMap(ProcessMark::process);
        if (launcher.isPresent()) {
            System.out.println("正在停止平台……");
            Processes.end(launcher.get(), "TERM", Duration.ofMinutes(8));
        }
        List<String> left = parts();
        left.forEach(this::end);
        if (launcher.isEmpty() && left.isEmpty()) {
            System.out.println("平台没有在运行。");
        } else {
            System.out.println("平台已停止。");
        }
        Files.deleteIfExists(Up.launcher(site));
        Files.deleteIfExists(Up.state(site));
        return 0;
    }

    /** Ends what a launcher that was killed has left running in this data directory. */
    void leftovers(Progress progress) {
        List<String> left = parts();
        if (!left.isEmpty()) {
            progress.say("上次没有正常停止，先停止遗留的 " + String.join("、", left));
            left.forEach(this::end);
        }
    }

    /** The parts that still run, in the order in which they are to be stopped. */
    private List<String> parts() {
        return Names.PARTS.reversed().stream()
                .filter(part -> mark(part).map(ProcessMark::alive).orElse(false))
                .toList();
    }

    private void end(String part) {
        mark(part).flatMap(ProcessMark::process).ifPresent(process -> {
            Processes.end(process, part.equals("postgres") ? "INT" : "TERM", Duration.ofMinutes(2));
        });
        Path file = Child.pidFile(site, part);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotContinue("无法删除 " + file + "。", e);
        }
    }

    private Optional<ProcessMark> mark(String part) {
        return ProcessMark.read(Child.pidFile(site, part));
    }
}
