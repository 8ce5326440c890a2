package county.bench;

import county.bench.Load.Measured;
import county.platform.access.Module;
import county.platform.test.Person;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ./platform bench gateway}: a list of 20 rows of somebody who is logged in, direct and through the gateway, and the
 * cockpit beside the summaries of which it consists. All processes run on this machine and are reachable from it alone.
 */
public final class GatewayBench {

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final int READERS_OF_THE_COCKPIT = 2;
    private static final int POLICIES = 2_000;
    private static final int GOAL_RATE_PERCENT = 65;
    private static final long GOAL_CPU_MICROS = 900;
    private static final int GOAL_COCKPIT_PERCENT = 120;
    private static final String LIST = "/api/insurance/policies?scheme=" + Season.SCHEME + "&limit=20";

    private final Duration warmUp;
    private final Duration round;
    private final Map<Module, Jvm> services = new EnumMap<>(Module.class);

    private GatewayBench(Duration warmUp, Duration round) {
        this.warmUp = warmUp;
        this.round = round;
    }

    /** Takes {@code --warm SECONDS} for each side before anything is measured, and {@code --round SECONDS}. */
    public static void main(String[] words) {
        Bench.measure(new GatewayBench(seconds(words, "--warm", 90), seconds(words, "--round", 20))::run);
    }

    private static Duration seconds(String[] words, String name, int otherwise) {
        int at = List.of(words).indexOf(name);
        return Duration.ofSeconds(at < 0 ? otherwise : Integer.parseInt(words[at + 1]));
    }

    private void run(Report report) throws Exception {
        Path scratch =
                Files.createDirectories(Path.of(System.getProperty("county.root", "."), "deploy/bench/target/scratch"));
        Report.doing("启动四个服务和网关");
        try (var desk = new LoginDesk(Person.LEADER)) {
            for (Module module : Module.values()) {
                int heap = module == Module.INSURANCE ? 256 : 192;
                services.put(module, Jvm.service(scratch, module.key(), heap, Season.DAY));
            }
            try (var sql = new Sql()) {
                Season.begin(sql);
                Season.add(sql, 1, POLICIES);
            }
            try (Jvm gateway = Jvm.gateway(scratch, 256, desk.environment(Season.DAY, services))) {
                String cookie = "Cookie: " + desk.login(gateway.address());
                list(report, gateway, cookie);
                cockpit(report, gateway, cookie);
            }
        } finally {
            services.values().forEach(Jvm::close);
        }
    }

    private void list(Report report, Jvm gateway, String cookie) throws Exception {
        URI direct = address(Module.INSURANCE, LIST);
        URI through = gateway.address().resolve(LIST);
        Report.doing("预热，两边各 " + warmUp.toSeconds() + " 秒");
        new Load(direct, token()).run(CONNECTIONS, warmUp);
        new Load(through, cookie).run(CONNECTIONS, warmUp);
        List<Measured> ofService = new ArrayList<>();
        List<Measured> ofGateway = new ArrayList<>();
        List<Long> micros = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            Report.doing("一页 20 行，第 " + i + " 轮，共 " + ROUNDS + " 轮");
            ofService.add(new Load(direct, token()).run(CONNECTIONS, round));
            Duration before = gateway.cpu();
            Measured measured = new Load(through, cookie).run(CONNECTIONS, round);
            micros.add(gateway.cpu().minus(before).toNanos() / 1000 / measured.requests());
            ofGateway.add(measured);
        }
        long rate = median(ofService.stream().map(Measured::perSecond).toList());
        long relayed = median(ofGateway.stream().map(Measured::perSecond).toList());
        long cpu = median(micros);
        report.title("已登录者的一页 20 行，" + CONNECTIONS + " 个连接，" + ROUNDS + " 轮的中位数");
        report.line("直接询问服务", rate + " 次/秒，第 99 百分位 " + Report.millis(p99(ofService)));
        report.goal(
                "经过网关",
                relayed + " 次/秒，第 99 百分位 " + Report.millis(p99(ofGateway)) + "，为直接询问的 "
                        + hundredths(relayed * 100 / rate) + " 倍",
                "不低于 " + hundredths(GOAL_RATE_PERCENT) + " 倍",
                relayed * 100 >= rate * GOAL_RATE_PERCENT);
        report.goal(
                "网关每次请求的处理器时间",
                hundredths(cpu / 10) + " 毫秒",
                "不超过 " + hundredths(GOAL_CPU_MICROS / 10) + " 毫秒",
                cpu <= GOAL_CPU_MICROS);
    }

    private void cockpit(Report report, Jvm gateway, String cookie) throws Exception {
        URI cockpit = gateway.address().resolve("/api/cockpit");
        Report.doing("驾驶舱，预热 " + warmUp.toSeconds() / 2 + " 秒");
        new Load(cockpit, cookie).run(READERS_OF_THE_COCKPIT, warmUp.dividedBy(2));
        List<Measured> whole = new ArrayList<>();
        Map<Module, List<Measured>> parts = new EnumMap<>(Module.class);
        for (int i = 1; i <= ROUNDS; i++) {
            Report.doing("驾驶舱，第 " + i + " 轮，共 " + ROUNDS + " 轮");
            List<Load> summaries = new ArrayList<>();
            for (Module module : Module.values()) {
                summaries.add(new Load(address(module, "/api/" + module.key() + "/summary"), token()));
            }
            List<Measured> measured = Load.together(summaries, READERS_OF_THE_COCKPIT, round);
            int at = 0;
            for (Module module : Module.values()) {
                parts.computeIfAbsent(module, key -> new ArrayList<>()).add(measured.get(at++));
            }
            whole.add(new Load(cockpit, cookie).run(READERS_OF_THE_COCKPIT, round));
        }
        report.title("驾驶舱与四个模块同时各自的汇总，" + READERS_OF_THE_COCKPIT + " 人不停刷新");
        parts.forEach(
                (module, measured) -> report.line(module.label() + "的汇总", "第 99 百分位 " + Report.millis(p99(measured))));
        Duration slowest = parts.values().stream()
                .map(GatewayBench::p99)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long percent = p99(whole).toNanos() * 100 / slowest.toNanos();
        report.goal(
                "驾驶舱",
                "第 99 百分位 " + Report.millis(p99(whole)) + "，为最慢模块的 " + hundredths(percent) + " 倍",
                "不超过 " + hundredths(GOAL_COCKPIT_PERCENT) + " 倍",
                percent <= GOAL_COCKPIT_PERCENT);
    }

    private URI address(Module module, String path) {
        Jvm service = services.get(module);
        if (service == null) {
            throw new IllegalStateException("no service of " + module.key());
        }
        return service.address().resolve(path);
    }

    private static String token() {
        return "Authorization: Bearer " + Person.LEADER.token();
    }

    private static Duration p99(List<Measured> measured) {
        return measured.stream().map(Measured::p99).sorted().toList().get(measured.size() / 2);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String hundredths(long hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
