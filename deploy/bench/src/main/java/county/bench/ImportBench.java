package county.bench;

import county.platform.access.Role;
import county.platform.test.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A large list from a workbook, with all checks, beside reading the workbook and copying its rows. */
final class ImportBench {

    private static final String DAY = "2023-08-20";
    private static final String TOWNSHIP = "370114008";
    private static final Person CLERK = new Person("clerk-xiuhui", Role.TOWNSHIP_CLERK, TOWNSHIP);
    private static final int GOAL_IN_TENTHS = 25;

    private final Path scratch;
    private final int households;

    ImportBench(Path scratch, int households) {
        this.scratch = scratch;
        this.households = households;
    }

    void run(Report report) throws Exception {
        try (var service = new RunningService(scratch, DAY);
                var sql = new Sql()) {
            Report.doing("写出名单");
            Path few = scratch.resolve("few.xlsx");
            Path file = scratch.resolve("list.xlsx");
            Households.write(few, villages(sql), 2_000_000, households / 5);
            Households.write(file, villages(sql), 1, households);
            Report.doing("导入 " + households / 5 + " 户，让两边都热起来");
            BareImport.intoTextTable(sql, few);
            BareImport.intoPolicies(sql, few);
            enter(service, check(service, few));
            forget(sql);
            service.heap.sinceLast();

            Report.doing("导入 " + households + " 户");
            var copied = new Timing();
            var stored = new Timing();
            copied.of(() -> BareImport.intoTextTable(sql, file));
            stored.of(() -> BareImport.intoPolicies(sql, file));
            var checking = new Timing();
            String one = checking.of(() -> check(service, file));
            GcLog.Used whileChecking = service.heap.sinceLast();
            var entering = new Timing();
            entering.of(() -> enter(service, one));
            GcLog.Used whileEntering = service.heap.sinceLast();
            String entered = sql.text("select count(*) from policy");
            if (!entered.equals(Integer.toString(households))) {
                throw new IllegalStateException(entered + " households instead of " + households);
            }
            forget(sql);
            copied.of(() -> BareImport.intoTextTable(sql, file));
            stored.of(() -> BareImport.intoPolicies(sql, file));
            Duration whole = checking.median().plus(entering.median());
            report.title("导入 " + households + " 户的 XLSX（" + Files.size(file) / 1024 / 1024 + " MB），全部核对");
            report.line("上传并核对", Report.seconds(checking.median()));
            report.line("登记", Report.seconds(entering.median()));
            report.ratio("从上传到登记完毕（极限：流式读取 + COPY 到保险单表）", whole, stored.least(), GOAL_IN_TENTHS);
            report.line(
                    "另与流式读取 + COPY 到没有键和索引的表相比",
                    Report.seconds(copied.least()) + "，为其 " + Report.times(whole, copied.least()) + " 倍");
            report.line("核对时的堆", whileChecking.toString());
            report.line("登记时的堆", whileEntering.toString());
            forget(sql);
        }
    }

    private static List<String> villages(Sql sql) throws SQLException {
        return List.copyOf(sql.pairs("select name, code from village where township = '" + TOWNSHIP + "' order by code")
                .keySet());
    }

    private static String check(RunningService service, Path file) throws Exception {
        String one = "imports/"
                + service.upload(
                        CLERK,
                        "imports?scheme=2023-green-onion&township=" + TOWNSHIP + "&fileName=list.xlsx",
                        BodyPublishers.ofFile(file),
                        "$.id");
        await(service, one, "checked");
        return one;
    }

    private static String enter(RunningService service, String one) throws Exception {
        int version = service.get(CLERK, one, "$.version");
        service.post(CLERK, one + "/application", "{'version':" + version + "}", "$.id");
        await(service, one, "applied");
        return one;
    }

    private static void await(RunningService service, String one, String state) throws Exception {
        while (true) {
            String now = service.get(CLERK, one, "$.state");
            if (now.equals(state)) {
                return;
            }
            if (List.of("refused", "failed").contains(now)) {
                throw new IllegalStateException(
                        "the import is " + now + ": " + service.<Object>get(CLERK, one + "/faults", "$.items[0:3]"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void forget(Sql sql) throws SQLException {
        sql.execute("truncate enrolment_list, policy, import_job, enrolment_row, import_fault, list_step cascade");
    }
}
