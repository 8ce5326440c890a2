import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every policy's cover and payout, settlement after settlement, and the totals; one policy in memory at a time. */
class Payouts {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final Terms terms;
    private final Prices prices;
    private final Table policies;
    private final Table payouts;
    private final Table adjustments;
    private final Bundle bundle;
    private final Map<Integer, Row> settlements = new LinkedHashMap<>();
    private final Map<Integer, Sum> sums = new LinkedHashMap<>();
    private final Map<String, Sum> townships = new LinkedHashMap<>();
    private int newest;

    Payouts(Bundle bundle, Terms terms, Prices prices) throws IOException {
        this.bundle = bundle;
        this.terms = terms;
        this.prices = prices;
        policies = bundle.table("policies.csv");
        payouts = bundle.table("payouts.csv");
        adjustments = bundle.table("adjustments.csv");
    }

    /** Returns what was found equal, in words. */
    String check() throws IOException {
        Table rows = bundle.table("settlements.csv");
        while (rows.hasNext()) {
            Row row = rows.next();
            newest = row.whole("结算");
            settlements.put(newest, row);
            sums.put(newest, new Sum());
        }
        long count = 0;
        while (policies.hasNext()) {
            Row policy = policies.next();
            terms.checkCover(policy);
            checkPayouts(policy);
            count++;
        }
        if (payouts.hasNext()) {
            throw new Difference(payouts.peek().where() + "policies.csv 里没有这份保险单。");
        }
        if (adjustments.hasNext()) {
            throw new Difference(adjustments.peek().where() + "policies.csv 里没有这份保险单。");
        }
        checkTotals();
        Sum sum = sums.get(newest);
        return "公布价格 " + prices.publications() + " 天，保险单 " + count + " 份，第 " + newest + " 次结算 " + sum.policies + " 份、本次金额 "
                + sum.difference.toPlainString() + " 元，全部重新计算无误。";
    }

    private void checkPayouts(Row policy) {
        String id = policy.text("保险单");
        BigDecimal given = ZERO;
        int last = 0;
        while (payouts.hasNext() && payouts.peek().text("保险单").equals(id)) {
            Row payout = payouts.next();
            int no = payout.whole("结算");
            Row settlement = settlements.get(no);
            if (settlement == null || no <= last) {
                throw new Difference(payout.where() + "没有这次结算，或者顺序不对。");
            }
            given = given.add(adjusted(id, no));
            BigDecimal quantity = terms.quantity(policy);
            Difference.check(payout, "计赔数量", quantity);
            Difference.check(payout, "应得赔付", terms.payout(policy, quantity, prices.actual(settlement.whole("实际价格版本"))));
            Difference.check(payout, "以前已得", given);
            BigDecimal difference = payout.number("应得赔付").subtract(given);
            Difference.check(payout, "本次差额", difference);
            given = given.add(difference);
            last = no;
            sums.get(no).add(payout);
            if (no == newest) {
                townships.computeIfAbsent(payout.text("镇街"), name -> new Sum()).add(payout);
            }
        }
        if (last == 0) {
            throw new Difference(policy.where() + "payouts.csv 里没有这份保险单的赔付。");
        }
    }

    /** What disputes gave a policy before a settlement, each counted once. */
    private BigDecimal adjusted(String policy, int before) {
        BigDecimal sum = ZERO;
        while (adjustments.hasNext()
                && adjustments.peek().text("保险单").equals(policy)
                && adjustments.peek().whole("办结时最近的结算") < before) {
            Row adjustment = adjustments.next();
            sum = sum.add(adjustment.number("调整后").subtract(adjustment.number("调整前")));
        }
        return sum;
    }

    private void checkTotals() throws IOException {
        for (var settlement : settlements.entrySet()) {
            Sum sum = sums.get(settlement.getKey());
            Difference.check(settlement.getValue(), "保险单数", BigDecimal.valueOf(sum.policies));
            Difference.check(settlement.getValue(), "金额", sum.difference);
        }
        Table totals = bundle.table("totals.csv");
        while (totals.hasNext()) {
            Row total = totals.next();
            Sum sum = townships.remove(total.text("镇街"));
            if (sum == null) {
                throw new Difference(total.where() + "payouts.csv 里没有这个镇街的赔付。");
            }
            Difference.check(total, "保险单数", BigDecimal.valueOf(sum.policies));
            Difference.check(total, "计赔数量", sum.quantity);
            Difference.check(total, "应得赔付", sum.amount);
            Difference.check(total, "本次差额", sum.difference);
        }
        if (!townships.isEmpty()) {
            throw new Difference("totals.csv 里缺少 " + townships.keySet().iterator().next() + "。");
        }
    }

    /** What payouts come to. */
    private static final class Sum {

        private long policies;
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal amount = ZERO;
        private BigDecimal difference = ZERO;

        void add(Row payout) {
            policies++;
            quantity = quantity.add(payout.number("计赔数量"));
            amount = amount.add(payout.number("应得赔付"));
            difference = difference.add(payout.number("本次差额"));
        }
    }
}
