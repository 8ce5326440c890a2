package county.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code platform bench start}: starts the platform twice from nothing, in a data directory and on ports of its own, and
 * prints how long each part took and how much memory it holds when idle. A platform that runs is not touched.
 */
final class BenchStart {
    /** Everything healthy at the second start, on 2 cores. */
    static final Duration GOAL_START = Duration.ofSeconds(60);

    /** The five Spring processes together, resident when idle. */
    static final long GOAL_MEGABYTES = 1024;

    private static final int BASE_PORT = 28_000;
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final Site site;
    private final int basePort;

    BenchStart(Path root, Arguments arguments) {
        if (!arguments.words().equals(List.of("start"))) {
            throw new CannotContinue("没有这个基准测试：" + String.join(" ", arguments.words()) + "。可用：start。");
        }
        this.site = new Site(root, arguments.data().resolve("bench"));
        Integer given = arguments.basePort();
        this.basePort = given == null ? BASE_PORT : given;
    }

    int run() throws Exception {
        new Down(site).run();
        Archive.delete(site.data());
        Map<String, Duration> first = start("第一次启动");
        stop();
        Map<String, Duration> second = start("第二次启动");
        System.out.println("空闲 " + SETTLING.toSeconds() + " 秒后测量内存……");
        TimeUnit.SECONDS.sleep(SETTLING.toSeconds());
        Map<String, Long> memory = memory();
        stop();
        Archive.delete(site.data());
        print(first, second, memory);
        return 0;
    }

    private Map<String, Duration> start(String title) throws Exception {
        System.out.println("== " + title);
        int code = new Detached(site)
                .up("up", "--data", site.data().toString(), "--base-port", Integer.toString(basePort));
        if (code != 0) {
            throw new CannotContinue(title + "失败，日志在 " + site.logs());
        }
        return StartTimes.read(site);
    }

    private void stop() throws IOException {
        new Down(site).run();
    }

    private Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String part : Names.PARTS) {
            memory.put(
                    part,
                    ProcessMark.read(Child.pidFile(site, part))
                            .map(mark -> Memory.residentMegabytes(mark.pid()))
                            .orElse(0L));
        }
        return memory;
    }

    private static void print(Map<String, Duration> first, Map<String, Duration> second, Map<String, Long> memory) {
        System.out.println();
        row("部件", "首次启动(秒)", "再次启动(秒)", "空闲内存(MB)");
        memory.forEach(
                (part, megabytes) -> row(part, seconds(first, part), seconds(second, part), megabytes.toString()));
        row("total", seconds(first, StartTimes.TOTAL), seconds(second, StartTimes.TOTAL), "");
        long spring = memory.entrySet().stream()
                .filter(entry -> !List.of("postgres", "keycloak").contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long took = second.getOrDefault(StartTimes.TOTAL, Duration.ZERO).toMillis();
        System.out.println();
        goal("再次启动至全部就绪", took / 1000 + " 秒", GOAL_START.toSeconds() + " 秒", took * 100 / GOAL_START.toMillis());
        goal("五个 Spring 进程合计", spring + " MB", GOAL_MEGABYTES + " MB", spring * 100 / GOAL_MEGABYTES);
    }

    private static void row(String part, String first, String second, String memory) {
        System.out.println(String.format(Locale.ROOT, "%-12s %14s %14s %14s", part, first, second, memory));
    }

    private static void goal(String what, String is, String goal, long percent) {
        System.out.println(
                what + "：" + is + "，目标 " + goal + "，为目标的 " + percent + "%" + (percent <= 100 ? "（达到）" : "（未达到）"));
    }

    private static String seconds(Map<String, Duration> times, String part) {
        return times.containsKey(part) ? Progress.seconds(times.getOrDefault(part, Duration.ZERO)) : "-";
    }
}
