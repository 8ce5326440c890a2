package county.bench;

import county.platform.access.Role;
import county.platform.test.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A large list from a workbook, with all checks, beside reading the workbook and copying its rows. */
final class ImportBench {

    private static final String DAY = "2023-08-20";
    private static final String TOWNSHIP = "370114008";
    private static final Person CLERK = new Person("clerk-xiuhui", Role.TOWNSHIP_CLERK, TOWNSHIP);
    private static final int GOAL_IN_TENTHS = 30;

    private final Path scratch;
    private final int households;

    ImportBench(Path scratch, int households) {
        this.scratch = scratch;
        this.households = households;
    }

    void run(Report report) throws Exception {
        try (var service = new RunningService(scratch, DAY);
                var sql = new Sql()) {
            Report.doing("写出 " + households + " 户的名单");
            Path file = scratch.resolve("list.xlsx");
            Households.write(file, villages(sql), households);
            // the first reading warms up the reader and the disk's cache, for both
            bare(sql, file);
            var bare = new Timing();
            bare.of(() -> bare(sql, file));
            Report.doing("导入名单");
            service.heap.sinceLast();
            var checking = new Timing();
            String one = checking.of(() -> check(service, file));
            GcLog.Used whileChecking = service.heap.sinceLast();
            var entering = new Timing();
            entering.of(() -> enter(service, one));
            GcLog.Used whileEntering = service.heap.sinceLast();
            bare.of(() -> bare(sql, file));
            long entered = Long.parseLong(sql.text("select count(*) from policy"));
            if (entered != households) {
                throw new IllegalStateException(entered + " households instead of " + households);
            }
            Duration whole = checking.median().plus(entering.median());
            report.title("导入 " + households + " 户的 XLSX（" + Files.size(file) / 1024 / 1024 + " MB），全部核对");
            report.line("上传并核对", Report.seconds(checking.median()));
            report.line("登记", Report.seconds(entering.median()));
            report.ratio("从上传到登记完毕（极限：流式读取 + COPY）", whole, bare.median(), GOAL_IN_TENTHS);
            report.line("核对时的堆", whileChecking.toString());
            report.line("登记时的堆", whileEntering.toString());
            forget(sql);
        }
    }

    private static List<String> villages(Sql sql) throws SQLException {
        return Arrays.asList(
                sql.text("select string_agg(name, ',' order by code) from village where township = '" + TOWNSHIP + "'")
                        .split(","));
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
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The fastest streaming reader, and a COPY of what it read into a table without index or check. */
    private static long bare(Sql sql, Path file) throws Exception {
        sql.execute("drop table if exists bare");
        sql.execute("create table bare (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text,"
                + " k text)");
        var copy = sql.copying().copyIn("copy bare from stdin");
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            var buffer = new StringBuilder();
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                for (Cell cell : row) {
                    buffer.append(cell.getColumnIndex() == 0 ? "" : "\t").append(cell.getText());
                }
                buffer.append('\n');
                if (buffer.length() > 60_000) {
                    flush(copy, buffer);
                }
            }
            flush(copy, buffer);
        }
        return copy.endCopy();
    }

    private static void flush(org.postgresql.copy.CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void forget(Sql sql) throws SQLException {
        sql.execute("drop table bare");
        sql.execute("truncate enrolment_list, policy, enrolment_import, import_row, import_fault, list_step cascade");
    }
}
