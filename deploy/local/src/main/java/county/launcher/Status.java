package county.launcher;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/** {@code platform status}: each part's process, memory and health. */
final class Status {
    private static final int NOT_RUNNING = 3;

    private final Site site;

    Status(Site site) {
        this.site = site;
    }

    /** 0 when every part is healthy, 3 when nothing runs, else 1. */
    int run() {
        Settings settings = Settings.read(site);
        boolean launcher =
                ProcessMark.read(Up.launcher(site)).map(ProcessMark::alive).orElse(false);
        int running = 0;
        int well = 0;
        for (Part part : Parts.of(site, settings, new Secrets(site.secrets()))) {
            Optional<ProcessMark> process =
                    ProcessMark.read(Child.pidFile(site, part.name())).filter(ProcessMark::alive);
            boolean healthy = process.isPresent() && part.healthy();
            running += process.isPresent() ? 1 : 0;
            well += healthy ? 1 : 0;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s  %-12s 端口 %-6d %s",
                    healthy ? "●" : "○",
                    part.name(),
                    part.port(),
                    process.map(mark -> state(part, mark, healthy)).orElseGet(() -> stopped(part))));
        }
        System.out.println(
                launcher ? address(settings) : running > 0 ? "启动器已不在，各部件无人看护：请运行 ./platform down。" : "平台没有在运行。");
        return running == 0 ? NOT_RUNNING : well == settings.parts().size() && launcher ? 0 : 1;
    }

    private static String state(Part part, ProcessMark mark, boolean healthy) {
        return (healthy ? "正常" : "未就绪") + "，进程 " + mark.pid() + "，内存 " + Memory.residentMegabytes(mark.pid()) + " MB"
                + (healthy ? "" : "，日志 ./platform logs " + part.name());
    }

    private String stopped(Part part) {
        return Files.exists(Child.hold(site, part.name())) ? "已按要求停止" : "没有运行";
    }

    private static String address(Settings settings) {
        return "地址 http://localhost:" + settings.ports().gateway()
                + (settings.today().isEmpty() ? "" : "，日期演练 " + settings.today())
                + (settings.demo() ? "，含演示数据" : "");
    }
}
