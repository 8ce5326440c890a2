package county.bench;

import county.platform.test.Person;
import java.nio.file.Path;
import java.time.Duration;

/** Pages of long lists: the first, one from the middle and the last. */
final class ListBench {

    private static final int REQUESTS = 100;
    private static final Duration GOAL = Duration.ofMillis(50);

    private final Path scratch;
    private final int rows;

    ListBench(Path scratch, int rows) {
        this.scratch = scratch;
        this.rows = rows;
    }

    void run(Report report) throws Exception {
        try (var service = new RunningService(scratch, Season.DAY);
                var sql = new Sql()) {
            Report.doing("翻阅 " + rows + " 行的列表");
            String settlement = sql.text("select id from settlement");
            String middle = sql.text("select id from policy order by id offset " + rows / 2 + " limit 1");
            String last = sql.text("select max(id) - 51 from policy");
            report.title("翻阅 " + rows + " 行的列表，每页 50 行（各 " + REQUESTS + " 次，中位数和第 95 百分位）");
            for (String list : new String[] {
                "policies?scheme=" + Season.SCHEME, "settlements/" + settlement + "/payouts?failed=false"
            }) {
                String name = list.startsWith("policies") ? "保险单" : "逐户赔付";
                page(report, service, name + "第一页", list);
                page(report, service, name + "中间一页", list + "&after=" + middle);
                page(report, service, name + "最后一页", list + "&after=" + last);
            }
            page(report, service, "按姓名查找", "policies?scheme=" + Season.SCHEME + "&name=某户" + rows / 3);
            page(report, service, "一个镇街的保险单", "policies?scheme=" + Season.SCHEME + "&township=370114017");
            var lists = timed(service, "lists?scheme=" + Season.SCHEME);
            report.line("村清单第一页，每份加总其全部农户", Report.millis(lists.median()) + "，" + Report.millis(lists.percentile(95)));
        }
    }

    private static void page(Report report, RunningService service, String what, String path) throws Exception {
        Timing timing = timed(service, path);
        report.goal(
                what,
                Report.millis(timing.median()) + "，" + Report.millis(timing.percentile(95)),
                Report.millis(GOAL),
                timing.median().compareTo(GOAL) < 0);
    }

    private static Timing timed(RunningService service, String path) throws Exception {
        var timing = new Timing();
        for (int request = 0; request < REQUESTS / 5; request++) {
            service.<Object>get(Person.LEADER, encoded(path), "$.items");
        }
        for (int request = 0; request < REQUESTS; request++) {
            timing.<Object>of(() -> service.get(Person.LEADER, encoded(path), "$.items"));
        }
        return timing;
    }

    private static String encoded(String path) {
        return path.replace("某户", "%E6%9F%90%E6%88%B7");
    }
}
