package county.insurance.settlement;

import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.reach.ScopedClient;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The lists of a scheme that are neither in force nor ended: each is one or the other before a settlement runs. */
@Repository
class UnfinishedLists {

    private static final int NAMED = 10;

    private final ScopedClient database;

    UnfinishedLists(ScopedClient database) {
        this.database = database;
    }

    /** In the order of the townships. A list without policies is nothing to wait for. */
    Mono<List<Unfinished>> of(Official official, String scheme) {
        return database.sql(official, """
                        select l.id, u.name as township, v.name as village, l.no, l.state, count(p.id) as policies
                        from village_list l
                        join insured_policy p on p.list = l.id and p.ended_on is null
                        join unit u on u.code = l.township
                        join place v on v.code = l.village
                        where l.scheme = :scheme and l.state not in ('in-force', 'ended')
                          and {reach township: l.township | insurer: l.insurer}
                        group by l.id, u.name, u.position, v.name, l.village, l.no, l.state
                        order by u.position, l.village, l.no
                        """)
                .bind("scheme", scheme)
                .mapProperties(Unfinished.class)
                .all()
                .collectList();
    }

    /** Some of the lists by their names, and how many there are beside them. */
    static String named(List<Unfinished> lists) {
        String first = lists.stream().limit(NAMED).map(Unfinished::words).collect(Collectors.joining("、"));
        return lists.size() <= NAMED ? first : first + " 等 " + lists.size() + " 份";
    }

    static void mustBeNone(List<Unfinished> lists) {
        if (!lists.isEmpty()) {
            throw Refused.againstRule(
                    "scheme",
                    "还有 " + lists.size() + " 份清单没有办结，不能结算：" + named(lists) + "。已在保险期间开始前承保的，请审核完毕；没有承保的，请以文书办理终止。");
        }
    }

    /** A list that is still under way. */
    record Unfinished(long id, String township, String village, int no, String state, long policies) {

        String words() {
            return township + " " + village + (no > 1 ? "第 " + no + " 份" : "") + "（"
                    + ListState.of(state).words() + "）";
        }
    }
}
