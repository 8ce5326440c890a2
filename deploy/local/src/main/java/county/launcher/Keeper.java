package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it when what it needs is healthy, restarts it when it dies, leaves it alone while it is
 * held. Held means that the file NAME.hold exists, which is how {@code stop} and {@code start} speak to it.
 */
final class Keeper implements Runnable {
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(4);
    private static final int LONGEST_GRACE = 8;

    private final Part part;
    private final Site site;
    private final Progress progress;
    private final Duration grace;
    private final Map<String, CompletableFuture<Duration>> healthy;
    private boolean stopping;
    private @Nullable Process process;

    /**
     * @param healthy for each part a future of the time it took from its start to being healthy, shared by all keepers;
     *     the first keeper that fails fails them all, with its reason
     * @param grace how long a dead part is left alone before it is started again; doubled with each repeated failure
     */
    Keeper(Part part, Site site, Progress progress, Duration grace, Map<String, CompletableFuture<Duration>> healthy) {
        this.part = part;
        this.site = site;
        this.progress = progress;
        this.grace = grace;
        this.healthy = healthy;
    }

    Part part() {
        return part;
    }

    @Override
    public void run() {
        try {
            LogFile.rotate(site.log(part.name()));
            Files.deleteIfExists(hold(site, part.name()));
            part.prepare();
            for (String need : part.needs()) {
                future(need).get();
            }
            Process first = start();
            future(part.name()).complete(untilHealthy(first));
            keep(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // What it needs has failed and said so.
        } catch (Exception e) {
            healthy.values().forEach(any -> any.completeExceptionally(e));
        }
    }

    /** A part that was not asked for is run by somebody else, and taken to be there. */
    private CompletableFuture<Duration> future(String name) {
        return healthy.getOrDefault(name, CompletableFuture.completedFuture(Duration.ZERO));
    }

    private Process start() throws Exception {
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
    private Duration untilHealthy(Process starting) throws Exception {
        Progress since = progress.again();
        while (!part.healthy()) {
            if (starting.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw died("启动时退出（退出码 " + starting.exitValue() + "）");
            }
            if (since.elapsed().compareTo(HEALTHY_WITHIN) > 0) {
                throw died("启动超过 " + HEALTHY_WITHIN.toMinutes() + " 分钟仍未就绪");
            }
        }
        part.ready();
        progress.say(Names.label(part.name()) + " 就绪（" + Progress.seconds(since.elapsed()) + " 秒）");
        return since.elapsed();
    }

    private CannotContinue died(String how) {
        Path log = site.log(part.name());
        return new CannotContinue(
                Names.label(part.name()) + " " + how + "，可能的原因：" + LogFile.cause(log) + "。日志：" + site.show(log));
    }

    private void keep(Process first) throws Exception {
        Process current = first;
        int failures = 0;
        while (true) {
            Progress since = progress.again();
            boolean held = watch(current);
            part.ended(orderly(current));
            if (held) {
                progress.say(Names.label(part.name()) + " 已按要求停止");
                untilReleased();
                failures = 0;
            } else {
                failures = since.elapsed().compareTo(Duration.ofMinutes(5)) > 0 ? 1 : failures + 1;
                Duration pause = grace.multipliedBy(Math.min(LONGEST_GRACE, 1L << (failures - 1)));
                progress.say(died("意外退出（退出码 " + current.exitValue() + "）").getMessage() + "，" + pause.toSeconds()
                        + " 秒后重新启动");
                pause(pause);
            }
            current = restart();
        }
    }

    /** A restart that fails is one more death, not the end of the platform. */
    private Process restart() throws InterruptedException {
        while (true) {
            try {
                Process next = start();
                try {
                    untilHealthy(next);
                } catch (CannotContinue e) {
                    Processes.end(next.toHandle(), part.stopSignal(), part.stopLimit());
                }
                return next;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                progress.say(Names.label(part.name()) + " 未能重新启动：" + e.getMessage());
                pause(grace);
            }
        }
    }

    /** Returns when the process has ended: true if it was ended because the part is held. */
    private boolean watch(Process running) throws InterruptedException, IOException {
        while (!running.waitFor(500, TimeUnit.MILLISECONDS)) {
            LogFile.limit(site.log(part.name()));
            if (Files.exists(hold(site, part.name()))) {
                Processes.end(running.toHandle(), part.stopSignal(), part.stopLimit());
                running.waitFor();
                return true;
            }
        }
        return Files.exists(hold(site, part.name()));
    }

    private void untilReleased() throws InterruptedException {
        while (Files.exists(hold(site, part.name()))) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** The grace ends early when somebody holds the part: then it waits to be released. */
    private void pause(Duration pause) throws InterruptedException {
        Progress since = progress.again();
        while (since.elapsed().compareTo(pause) < 0) {
            TimeUnit.MILLISECONDS.sleep(250);
            if (Files.exists(hold(site, part.name()))) {
                untilReleased();
                return;
            }
        }
    }

    /** Ends the part for good, whatever its keeper is doing; returns when its process is gone. */
    void stop(Thread thread) {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        thread.interrupt();
        try {
            if (last != null) {
                Processes.end(last.toHandle(), part.stopSignal(), part.stopLimit());
                last.waitFor();
                part.ended(orderly(last));
            }
            thread.join(Duration.ofSeconds(10));
            Files.deleteIfExists(pidFile(site, part.name()));
        } catch (IOException e) {
            progress.say(Names.label(part.name()) + " 已停止，但其状态文件未能清理：" + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean orderly(Process ended) {
        int code = ended.exitValue();
        return code == 0 || code == 128 + 15 || code == 128 + 2;
    }

    static Path pidFile(Site site, String part) {
        return site.run().resolve(part + ".pid");
    }

    static Path hold(Site site, String part) {
        return site.run().resolve(part + ".hold");
    }
}
