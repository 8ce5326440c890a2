package county.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code platform up}: checks, starts everything, says where it is, and keeps it until it is told to end. */
final class Up {
    static final String STARTING = "starting";
    static final String READY = "ready";

    private final Site site;
    private final Settings settings;
    private final Progress progress = new Progress(Clock.systemUTC());

    Up(Site site, Arguments arguments) {
        this.site = site;
        Integer base = arguments.basePort();
        this.settings = new Settings(
                new Ports(base == null ? Ports.DEFAULT_BASE : base),
                arguments.today(),
                arguments.demo(),
                arguments.only());
    }

    int run() throws Exception {
        site.create();
        FileLock lock = lock();
        progress.say("检查环境");
        new Down(site).leftovers(progress);
        Preflight.check(site, settings);
        settings.write(site);
        ProcessMark.of(ProcessHandle.current().pid()).ifPresent(mark -> mark.write(launcher(site)));
        Site.write(state(site), STARTING);
        Platform platform =
                new Platform(site, Parts.of(site, settings, new Secrets(site.secrets())), progress, Platform.GRACE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform, lock)));
        progress.say("启动 " + settings.parts().stream().map(Names::label).collect(Collectors.joining("、")));
        StartTimes.write(site, platform.start(), progress.elapsed());
        Welcome.print(settings, site, progress);
        Site.write(state(site), READY);
        new CountDownLatch(1).await();
        return 0;
    }

    /** Whoever holds the lock is the one launcher of this data directory; the system frees it however we end. */
    private FileLock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(site.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String pid = ProcessMark.read(launcher(site))
                    .map(mark -> "（进程 " + mark.pid() + "）")
                    .orElse("");
            throw new CannotContinue(
                    "平台已经在运行" + pid + "，数据目录 " + site.data() + "。可用 ./platform status 查看，./platform down 停止。");
        }
        return lock;
    }

    private void end(Platform platform, FileLock lock) {
        progress.say("正在停止各部件" + (firstRun() ? "；首次运行要写入启动缓存，约需一分钟" : ""));
        platform.stop();
        try {
            for (Path file : List.of(launcher(site), state(site))) {
                Files.deleteIfExists(file);
            }
            lock.release();
        } catch (IOException e) {
            progress.say("无法清理 " + site.run() + "：" + e.getMessage());
        }
        progress.say("已全部停止");
    }

    private boolean firstRun() {
        return !Files.exists(site.app("gateway").resolve("start.aot"));
    }

    static Path launcher(Site site) {
        return site.run().resolve("launcher.pid");
    }

    static Path state(Site site) {
        return site.run().resolve("state");
    }
}
