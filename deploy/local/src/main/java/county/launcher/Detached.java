package county.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code platform up --detach}: another launcher runs in the background; this one shows its progress until everything is
 * ready or something failed, and says which by its exit code. Ctrl-C before that ends the background one too.
 */
final class Detached {
    private final Site site;

    Detached(Site site) {
        this.site = site;
    }

    int up(String... line) throws Exception {
        site.create();
        Path log = site.log("platform");
        LogFile.rotate(log);
        Private.log(log);
        Process background =
                Processes.command(command(line), java.util.Map.of(), log).start();
        Thread interrupted = new Thread(() -> background.toHandle().destroy());
        Runtime.getRuntime().addShutdownHook(interrupted);
        long shown = 0;
        while (background.isAlive() && !Site.read(Up.state(site)).equals(Up.READY)) {
            shown = show(log, shown);
            background.waitFor(200, TimeUnit.MILLISECONDS);
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        show(log, shown);
        if (!background.isAlive()) {
            return 1;
        }
        System.out.println("  平台在后台运行：./platform status 查看，./platform down 停止，./platform logs NAME 看日志");
        return 0;
    }

    private List<String> command(String... line) {
        List<String> command = new ArrayList<>(List.of(SpringApp.java()));
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (String word : line) {
            if (!word.equals("--detach")) {
                command.add(word);
            }
        }
        return command;
    }

    private static long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(more);
            System.out.write(more);
            System.out.flush();
            return from + more.length;
        }
    }
}
