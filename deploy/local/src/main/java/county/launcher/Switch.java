package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stops and starts one part of a running platform, by the file that its keeper watches. */
final class Switch {
    private final Site site;

    Switch(Site site) {
        this.site = site;
        if (!ProcessMark.read(Up.launcher(site)).map(ProcessMark::alive).orElse(false)) {
            throw new CannotContinue("平台没有在运行，请先 ./platform up。");
        }
    }

    int stop(String part) throws IOException, InterruptedException {
        if (!Files.exists(Child.hold(site, part))) {
            Files.createFile(Child.hold(site, part));
        }
        await(() -> process(part).isEmpty(), Names.label(part) + "没有停止");
        System.out.println(Names.label(part) + " 已停止，./platform start " + part + " 重新启动。");
        return 0;
    }

    int start(String part) throws IOException, InterruptedException {
        Files.deleteIfExists(Child.hold(site, part));
        Settings settings = Settings.read(site);
        Part which = Parts.part(part, site, settings, new Secrets(site.secrets()));
        await(() -> process(part).isPresent() && which.healthy(), Names.label(part) + "没有就绪");
        System.out.println(Names.label(part) + " 已就绪。");
        return 0;
    }

    int restart(String part) throws IOException, InterruptedException {
        stop(part);
        return start(part);
    }

    private Optional<ProcessMark> process(String part) {
        return ProcessMark.read(Child.pidFile(site, part)).filter(ProcessMark::alive);
    }

    private void await(BooleanSupplier condition, String otherwise) throws InterruptedException {
        Progress since = new Progress(Clock.systemUTC());
        while (!condition.getAsBoolean()) {
            if (since.elapsed().compareTo(Main.patience()) > 0) {
                throw new CannotContinue(otherwise + "，请查看 ./platform status 和日志。");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
