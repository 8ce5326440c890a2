package county.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The launcher's entry: {@code java -Dcounty.root=DIR … county.launcher.Main COMMAND …}, called by the script platform. */
public final class Main {
    private Main() {}

    /** Runs one command; the exit code is 0 when it did what was asked, else 1, and status says 3 when nothing runs, scan 2 when nobody answered. */
    public static void main(String[] line) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int code = 1;
        try {
            Path root = Path.of(System.getProperty("county.root", ""))
                    .toAbsolutePath()
                    .normalize();
            code = run(root, line);
        } catch (CannotContinue e) {
            System.err.println("✗ " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.err.println("✗ 启动器内部错误：" + e);
            e.printStackTrace();
        }
        System.exit(code);
    }

    private static int run(Path root, String... line) throws Exception {
        Arguments arguments = Arguments.parse(root, line);
        Site site = new Site(root, arguments.data());
        return switch (arguments.command()) {
            case "up" -> arguments.detach() ? new Detached(site).up(line) : new Up(site, arguments).run();
            case "down" -> new Down(site).run();
            case "status" -> new Status(site).run();
            case "stop" -> new Switch(site).stop(arguments.part());
            case "start" -> new Switch(site).start(arguments.part());
            case "restart" -> new Switch(site).restart(arguments.part());
            case "rotate-keys" -> rotateKeys(site, arguments.words());
            case "realm" -> realm(arguments);
            case "scan" -> Scan.configured().run(Bill.of(site));
            case "bench" -> new BenchStart(root, arguments).run();
            default -> throw new CannotContinue("不认识的命令 " + arguments.command() + "。用法见 ./platform help。");
        };
    }

    private static int rotateKeys(Site site, List<String> words) {
        String restart = Secrets.KEEPERS.stream()
                .map(service -> "./platform restart " + service)
                .collect(Collectors.joining(" 和 "));
        if (words.equals(List.of("index"))) {
            Secrets secrets = new Secrets(site.secrets());
            Secrets.KEEPERS.forEach(secrets::rotateIndex);
            System.out.println("已生成新的查找密钥，旧密钥保留。请在晚间运行 " + restart + "：重建索引的几分钟内可以查询，不能办理。");
            return 0;
        }
        if (!words.isEmpty()) {
            throw new CannotContinue("rotate-keys 只接受 index：更换查找密钥；不带参数则更换加密密钥。");
        }
        Secrets secrets = new Secrets(site.secrets());
        String ids = Secrets.KEEPERS.stream().map(secrets::rotate).distinct().collect(Collectors.joining("、"));
        System.out.println("已生成新密钥 " + ids + "，旧密钥保留。请运行 " + restart + "：服务会在后台用新密钥重新加密。");
        return 0;
    }

    private static int realm(Arguments arguments) throws IOException {
        ObjectNode realm = OfficialRealm.json(OfficialRealm.address(arguments.words()));
        System.out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(realm));
        return 0;
    }

    /** How long commands wait for a part that they have stopped or started. */
    static Duration patience() {
        return Duration.ofMinutes(4);
    }
}
