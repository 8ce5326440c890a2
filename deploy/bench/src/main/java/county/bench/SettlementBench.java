package county.bench;

import county.platform.test.Person;
import java.nio.file.Path;
import java.sql.SQLException;

/** A settlement through the service beside the same rows by one statement, taking turns. */
final class SettlementBench {

    private static final int ROUNDS = 3;
    private static final int GOAL_IN_TENTHS = 12;
    /** What a heap may differ by without growing. */
    private static final int SAME_MEGABYTES = 20;

    /** The plainest form that writes the same rows. */
    private static final String BARE = """
            insert into payout (settlement, policy, township, list, quantity, amount, previous)
            select 1, id, township, list, least(quantity, inspected_quantity),
                   least(round((1.06 * 37 - 35.89) / (1.06 * 37) * 3500 * least(quantity, inspected_quantity), 2),
                         round(3500 * least(quantity, inspected_quantity), 2)), 0
            from policy
            where scheme = '2023-green-onion' and in_force_on is not null and ended_on is null
            """;

    private final Path scratch;
    private final int policies;

    SettlementBench(Path scratch, int policies) {
        this.scratch = scratch;
        this.policies = policies;
    }

    void run(Report report) throws Exception {
        try (var service = new RunningService(scratch, Season.DAY);
                var sql = new Sql()) {
            Season.begin(sql);
            int few = policies / 10;
            Report.doing("装入 " + few + " 份保险单");
            Season.add(sql, 1, few);
            service.post(
                    Person.DEVELOPMENT_REFORM,
                    "actual-prices",
                    "{'scheme':'" + Season.SCHEME + "','version':0,'missingDays':0}",
                    "$.version");
            settle(service);
            int fewLive = service.liveMegabytes();
            forget(sql);
            Report.doing("装入 " + policies + " 份保险单");
            Season.add(sql, few + 1, policies);

            var settled = new Timing();
            var bare = new Timing();
            String paid = "";
            for (int round = 1; round <= ROUNDS; round++) {
                Report.doing("结算，第 " + round + " 轮，共 " + ROUNDS + " 轮");
                bare.of(() -> bare(sql));
                paid = same(paid, sum(sql));
                forget(sql);
                settled.of(() -> settle(service));
                paid = same(paid, sum(sql));
                if (round < ROUNDS) {
                    forget(sql);
                }
            }
            GcLog.Used allUsed = service.heap.sinceLast();
            int allLive = service.liveMegabytes();
            report.title("结算 " + policies + " 份生效保险单，写出每份的赔付");
            report.ratio("运行结算（极限：一条 SQL 写同样的行）", settled.median(), bare.median(), GOAL_IN_TENTHS);
            report.line("结算时的堆", allUsed.toString());
            report.goal(
                    few + " 份和 " + policies + " 份结算后仍在使用的堆",
                    fewLive + " MB 和 " + allLive + " MB",
                    "不随保险单份数增长",
                    allLive <= fewLive + SAME_MEGABYTES);
        }
    }

    private static Integer settle(RunningService service) throws Exception {
        return service.post(
                Person.DEVELOPMENT_REFORM, "settlements", "{'scheme':'" + Season.SCHEME + "'}", "$.policies");
    }

    private static long bare(Sql sql) throws SQLException {
        sql.execute("""
                insert into settlement (id, scheme, no, price_version, policies, amount, run_by, run_at, confirm_due,
                                        pay_due)
                overriding system value
                values (1, '2023-green-onion', 1, 1, 0, 0, 'bench', now(), '2023-12-20', '2024-01-13')
                """);
        return sql.execute(BARE);
    }

    private static String sum(Sql sql) throws SQLException {
        return sql.text("select count(*) || ' ' || sum(amount) from payout");
    }

    private static String same(String before, String now) {
        if (!before.isEmpty() && !before.equals(now)) {
            throw new IllegalStateException("paid " + now + " instead of " + before);
        }
        return now;
    }

    private static void forget(Sql sql) throws SQLException {
        sql.execute("truncate adjustment, payout");
        sql.execute("delete from settlement");
        sql.execute("checkpoint");
    }
}
