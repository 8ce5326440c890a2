package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of one part: started, watched until it is healthy, ended, and remembered in its pid file meanwhile. */
final class Child {
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(4);

    private final Part part;
    private final Site site;
    private final Progress progress;
    private boolean stopping;
    private @Nullable Process process;

    Child(Part part, Site site, Progress progress) {
        this.part = part;
        this.site = site;
        this.progress = progress;
    }

    /** Starts a process for the part; interrupts the caller instead when the part is being stopped for good. */
    Process start() throws Exception {
        part.beforeStart();
        ProcessBuilder builder = part.process();
        synchronized (this) {
            if (stopping) {
                throw new InterruptedException();
            }
            Process started = builder.start();
            process = started;
            ProcessMark.of(started.pid()).ifPresent(mark -> mark.write(pidFile(site, part.name())));
            return started;
        }
    }

    /** Waits until the part is healthy; a part that dies instead, or never gets there, is reported with its cause. */
    Duration untilHealthy(Process starting) throws Exception {
        Progress since = progress.again();
        while (!part.healthy()) {
            if (starting.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw died("启动时退出（退出码 " + starting.exitValue() + "）");
            }
            if (held()) {
                throw new CannotContinue(Names.label(part.name()) + " 在就绪之前被要求停止。");
            }
            if (since.elapsed().compareTo(HEALTHY_WITHIN) > 0) {
                throw died("启动超过 " + HEALTHY_WITHIN.toMinutes() + " 分钟仍未就绪");
            }
        }
        part.ready();
        progress.say(Names.label(part.name()) + " 就绪（" + Progress.seconds(since.elapsed()) + " 秒）");
        return since.elapsed();
    }

    CannotContinue died(String how) {
        Path log = site.log(part.name());
        return new CannotContinue(
                Names.label(part.name()) + " " + how + "，可能的原因：" + LogFile.cause(log) + "。日志：" + site.show(log));
    }

    /** Ends a process in the part's orderly way and returns when it is gone. */
    void end(Process running) throws InterruptedException, IOException {
        Processes.end(running.toHandle(), part.stopSignal(), part.stopLimit());
        running.waitFor();
        ended(running);
    }

    /** To be called for a process that has ended by itself. */
    void ended(Process gone) throws IOException {
        int code = gone.exitValue();
        part.ended(code == 0 || code == 128 + 15 || code == 128 + 2);
    }

    /** Lets no further process be started, and ends the one that there is. */
    void stop() throws InterruptedException, IOException {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            end(last);
        }
        Files.deleteIfExists(pidFile(site, part.name()));
    }

    /** Whether somebody wants the part stopped while the others run. */
    boolean held() {
        return Files.exists(hold(site, part.name()));
    }

    static Path pidFile(Site site, String part) {
        return site.run().resolve(part + ".pid");
    }

    static Path hold(Site site, String part) {
        return site.run().resolve(part + ".hold");
    }
}
