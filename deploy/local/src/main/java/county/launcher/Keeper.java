package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one part running: starts it when what it needs is healthy, restarts it when it dies, leaves it alone while it is
 * held. Held means that the file NAME.hold exists, which is how {@code stop} and {@code start} speak to it.
 */
final class Keeper implements Runnable {
    private static final Duration LIVED_WELL = Duration.ofMinutes(5);
    private static final int LONGEST_GRACE = 8;

    private final Part part;
    private final Site site;
    private final Progress progress;
    private final Duration grace;
    private final Map<String, CompletableFuture<Duration>> healthy;
    private final Child child;

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
        this.child = new Child(part, site, progress);
    }

    Part part() {
        return part;
    }

    @Override
    public void run() {
        try {
            LogFile.rotate(site.log(part.name()));
            Files.deleteIfExists(Child.hold(site, part.name()));
            part.prepare();
            for (String need : part.needs()) {
                future(need).get();
            }
            Process first = child.start();
            future(part.name()).complete(child.untilHealthy(first));
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

    private void keep(Process first) throws InterruptedException, IOException {
        Process current = first;
        int failures = 0;
        while (true) {
            Progress since = progress.again();
            if (untilEnded(current)) {
                progress.say(Names.label(part.name()) + " 已按要求停止");
                untilReleased();
                failures = 0;
            } else {
                failures = since.elapsed().compareTo(LIVED_WELL) > 0 ? 1 : failures + 1;
                Duration pause = grace.multipliedBy(Math.min(LONGEST_GRACE, 1L << (failures - 1)));
                String message =
                        child.died("意外退出（退出码 " + current.exitValue() + "）").getMessage();
                progress.say(message + "，" + pause.toSeconds() + " 秒后重新启动");
                pause(pause);
            }
            current = restart();
        }
    }

    /** True if the process was ended because the part is held, false if it died. */
    private boolean untilEnded(Process running) throws InterruptedException, IOException {
        while (!running.waitFor(500, TimeUnit.MILLISECONDS)) {
            LogFile.limit(site.log(part.name()));
            if (child.held()) {
                child.end(running);
                return true;
            }
        }
        child.ended(running);
        return child.held();
    }

    /** A restart that fails is one more death, not the end of the platform. */
    private Process restart() throws InterruptedException {
        while (true) {
            try {
                Process next = child.start();
                if (!becomesHealthy(next)) {
                    child.end(next);
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

    private boolean becomesHealthy(Process next) throws InterruptedException {
        try {
            child.untilHealthy(next);
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            progress.say(Objects.toString(e.getMessage(), e.toString()));
            return false;
        }
    }

    private void untilReleased() throws InterruptedException {
        while (child.held()) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** The grace ends early when somebody holds the part: then it waits to be released. */
    private void pause(Duration pause) throws InterruptedException {
        Progress since = progress.again();
        while (since.elapsed().compareTo(pause) < 0 && !child.held()) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        untilReleased();
    }

    /** Ends the part for good, whatever its keeper is doing; returns when its process is gone. */
    void stop(Thread thread) {
        try {
            thread.interrupt();
            child.stop();
            thread.join(Duration.ofSeconds(10));
        } catch (IOException e) {
            progress.say(Names.label(part.name()) + " 已停止，但其状态文件未能清理：" + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
