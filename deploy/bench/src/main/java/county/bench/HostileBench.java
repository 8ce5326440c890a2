package county.bench;

import com.jayway.jsonpath.JsonPath;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.test.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./platform bench hostile}: how long a clerk's ordinary requests take through the gateway, first while nothing else
 * happens, then while others send, one after another, files made to end a reader and long lists of other townships.
 */
public final class HostileBench {

    private static final String DAY = "2023-08-20";
    private static final String TOWNSHIP = "370114001";
    private static final Person CLERK = new Person("clerk-mingshui", Role.TOWNSHIP_CLERK, TOWNSHIP);
    private static final List<String> OTHERS = List.of("370114008", "370114002", "370114003");
    /** What is wrong with the file, and not with who sends it. */
    private static final List<Integer> REFUSED = List.of(400, 413, 415, 422);

    private static final String LONG = "list-";
    private static final int WARM_UP = 300;
    private static final int GOAL_IN_TENTHS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Module, Jvm> services = new EnumMap<>(Module.class);
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Duration quiet;
    private final int households;
    private volatile boolean longUnderWay;
    private int entered;

    private HostileBench(Duration quiet, int households) {
        this.quiet = quiet;
        this.households = households;
    }

    /** Takes {@code --quiet SECONDS} and {@code --households N} of each long list. */
    public static void main(String[] words) {
        Bench.measure(new HostileBench(
                Duration.ofSeconds(number(words, "--quiet", 40)), number(words, "--households", 100_000))::run);
    }

    private static int number(String[] words, String name, int otherwise) {
        int at = List.of(words).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words[at + 1]);
    }

    private void run(Report report) throws Exception {
        Path scratch =
                Files.createDirectories(Path.of(System.getProperty("county.root", "."), "deploy/bench/target/scratch"));
        Report.doing("启动四个服务和网关");
        try (var desk = new LoginDesk(CLERK)) {
            for (Module module : Module.values()) {
                services.put(module, Jvm.service(scratch, module.key(), module == Module.INSURANCE ? 256 : 192, DAY));
            }
            try (Jvm gateway = Jvm.gateway(scratch, 256, desk.environment(DAY, services));
                    var sql = new Sql()) {
                Report.doing("写出文件");
                List<Path> files = files(scratch, sql);
                var clerk = new Clerk(gateway.address(), desk.login(gateway.address()));
                clerk.list = clerk.begin(sql);
                for (int i = 0; i < WARM_UP; i++) {
                    clerk.once(new Timing());
                }
                Report.doing("平静时 " + quiet.toSeconds() + " 秒");
                var calm = new Timing();
                for (long end = System.nanoTime() + quiet.toNanos(); System.nanoTime() < end; ) {
                    clerk.once(calm);
                }
                Report.doing("他人上传 " + files.size() + " 个文件时");
                var meanwhile = new Timing();
                var whileLong = new Timing();
                try (var others = Executors.newSingleThreadExecutor()) {
                    Future<?> sending = others.submit(() -> {
                        send(files);
                        return null;
                    });
                    while (!sending.isDone()) {
                        clerk.once(longUnderWay ? whileLong : meanwhile);
                    }
                    sending.get();
                }
                report.title("经办员的清单、保存、驾驶舱（经过网关），他人同时上传 " + files.size() + " 个文件");
                report.line("文件的结果", ends.toString());
                report.line("平静时", told(calm));
                report.line("有人上传恶意文件时", told(meanwhile));
                report.line("有人导入 " + households + " 户时", told(whileLong));
                report.ratio("恶意文件，第 99 百分位（极限：平静时）", meanwhile.percentile(99), calm.percentile(99), GOAL_IN_TENTHS);
                report.ratio("大名单，第 99 百分位（极限：平静时）", whileLong.percentile(99), calm.percentile(99), GOAL_IN_TENTHS);
            }
        } finally {
            services.values().forEach(Jvm::close);
        }
    }

    private static String told(Timing timing) {
        return "中位数 " + Report.millis(timing.median()) + "，第 99 百分位 " + Report.millis(timing.percentile(99));
    }

    /** Every fifth is a long list that is in order. */
    private List<Path> files(Path scratch, Sql sql) throws Exception {
        List<Path> files = new ArrayList<>();
        int first = 1;
        for (Path hostile : HostileFiles.in(Files.createDirectories(scratch.resolve("hostile")))) {
            if (files.size() % 5 == 0) {
                Path file = scratch.resolve(LONG + files.size() + ".xlsx");
                Households.write(file, villages(sql, OTHERS.get(files.size() % OTHERS.size())), first, households);
                first += households;
                files.add(file);
            }
            files.add(hostile);
        }
        return files;
    }

    private static List<String> villages(Sql sql, String township) throws Exception {
        return List.copyOf(sql.pairs("select name, code from village where township = '" + township + "' order by code")
                .keySet());
    }

    private void send(List<Path> files) throws Exception {
        for (int i = 0; i < files.size(); i++) {
            longUnderWay = isLong(files.get(i));
            String township = OTHERS.get(i % OTHERS.size());
            var other = new Person("clerk-" + township, Role.TOWNSHIP_CLERK, township);
            URI imports = address("imports?scheme=" + Season.SCHEME + "&township=" + township + "&fileName="
                    + files.get(i).getFileName());
            var upload = HttpRequest.newBuilder(imports)
                    .header("Authorization", "Bearer " + other.token())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(files.get(i)))
                    .build();
            HttpResponse<String> answer = http.send(upload, BodyHandlers.ofString());
            boolean taken = answer.statusCode() / 100 == 2;
            if (!taken && !REFUSED.contains(answer.statusCode())) {
                throw new IOException(files.get(i) + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            String end =
                    taken ? await(other, JsonPath.read(answer.body(), "$.id").toString()) : "refused";
            if (isLong(files.get(i)) && !end.equals("checked")) {
                throw new IOException(files.get(i) + " is in order, and was " + end);
            }
            ends.merge(end, 1, Integer::sum);
        }
    }

    private static boolean isLong(Path file) {
        return String.valueOf(file.getFileName()).startsWith(LONG);
    }

    /** The state in which an import has come to its end. */
    private String await(Person other, String id) throws Exception {
        while (true) {
            var asked = HttpRequest.newBuilder(address("imports/" + id))
                    .header("Authorization", "Bearer " + other.token())
                    .build();
            HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
            String state = JsonPath.read(answer.body(), "$.state");
            if (!List.of("received", "checking").contains(state)) {
                return state;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private URI address(String path) {
        Jvm service = services.get(Module.INSURANCE);
        if (service == null) {
            throw new IllegalStateException("no service of the insurance");
        }
        return service.address().resolve("/api/insurance/" + path);
    }

    /** Somebody at work in a browser. */
    private final class Clerk {
        private final URI gateway;
        private final String cookie;
        private final String token;
        private String list = "";

        Clerk(URI gateway, String cookie) {
            this.gateway = gateway;
            this.cookie = cookie;
            int at = cookie.indexOf("XSRF-TOKEN=");
            token = cookie.substring(at + "XSRF-TOKEN=".length()).split(";", 2)[0];
        }

        String begin(Sql sql) throws Exception {
            String village = sql.text("select min(code) from village where township = '" + TOWNSHIP + "'");
            return JsonPath.read(post("lists", """
                    {"scheme":"%s","township":"%s","village":"%s"}""".formatted(Season.SCHEME, TOWNSHIP, village)), "$.id")
                    .toString();
        }

        /** A list, a household that is saved, and the cockpit. */
        void once(Timing timing) throws Exception {
            timing.of(() -> get("/api/insurance/policies?scheme=" + Season.SCHEME + "&limit=20"));
            timing.of(() -> get("/api/insurance/lists?scheme=" + Season.SCHEME));
            int no = 5_000_000 + entered++;
            String household = String.format(Locale.ROOT, """
                    {"kind":"household","name":"某户%d","identity":"%s","phone":"139%08d","account":"6222000000%08d",\
                    "plot":"%d号地","quantity":2.5,"eligibility":[]}""", no, Households.identity(no), no, no, no);
            timing.of(() -> post("lists/" + list + "/policies", household));
            timing.of(() -> get("/api/cockpit"));
        }

        private String get(String path) throws Exception {
            return sent(HttpRequest.newBuilder(gateway.resolve(path)));
        }

        private String post(String path, String body) throws Exception {
            return sent(HttpRequest.newBuilder(gateway.resolve("/api/insurance/" + path))
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token)
                    .header("X-County-User", CLERK.username())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body)));
        }

        private String sent(HttpRequest.Builder request) throws Exception {
            HttpResponse<String> answer =
                    http.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
