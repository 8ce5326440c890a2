package county.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What must be true before anything is started; each thing that is not gets a sentence that names it. */
final class Preflight {
    static final long NEEDED_BYTES = 2L * 1024 * 1024 * 1024;

    private Preflight() {}

    static void check(Site site, Settings settings) {
        List<String> problems = new ArrayList<>();
        writable(site.data()).ifPresentOrElse(problems::add, () -> {
            disk(site.data(), usable(site.data())).ifPresent(problems::add);
            secrets(site).ifPresent(problems::add);
        });
        problems.addAll(ports(settings.ports().of(settings.parts())));
        if (!problems.isEmpty()) {
            throw new CannotContinue(String.join("\n", problems));
        }
    }

    static Optional<String> writable(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, "write", ".test"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("数据目录不可写：" + directory + "。请换一个目录（--data）或修改其权限。");
        }
    }

    static Optional<String> disk(Path directory, long usable) {
        return usable >= NEEDED_BYTES
                ? Optional.empty()
                : Optional.of("磁盘空间不足：" + directory + " 所在磁盘只剩 " + usable / (1024 * 1024)
                        + " MB，至少需要 2048 MB。请清理磁盘，或用 --data 指定其他目录。");
    }

    /** The passwords inside the data and those in the file were made together. */
    private static Optional<String> secrets(Site site) {
        return Files.exists(site.postgresData().resolve("PG_VERSION")) && !Files.exists(site.secrets())
                ? Optional.of("数据目录中已有数据库，但密钥文件 " + site.secrets() + " 不见了。请恢复该文件，或删除 " + site.data() + " 重新开始。")
                : Optional.empty();
    }

    static List<String> ports(Map<String, Integer> wanted) {
        List<String> problems = new ArrayList<>();
        wanted.forEach((what, port) -> {
            if (!free(port)) {
                OptionalLong owner = PortOwner.pid(port);
                String by =
                        owner.isPresent() ? "，占用者是进程 " + owner.getAsLong() + PortOwner.command(owner.getAsLong()) : "";
                problems.add("端口 " + port + "（" + what + "）已被占用" + by + "。请先停止它，或用 --base-port 换一组端口。");
            }
        });
        return problems;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long usable(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
