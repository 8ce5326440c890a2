import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each version of the scheme says about money. Amounts in yuan; rounded once, half up, to the fen. */
class Terms {

    private static final Map<String, String> PAYERS =
            Map.of("farmer", "投保人", "district", "区级", "city", "市级", "province", "省级");

    private final Map<Integer, Row> versions = new HashMap<>();
    private Row newest;

    static Terms of(Bundle bundle) throws IOException {
        var terms = new Terms();
        Table scheme = bundle.table("scheme.csv");
        while (scheme.hasNext()) {
            Row row = scheme.next();
            terms.versions.put(row.whole("版本"), row);
            terms.newest = row;
        }
        if (terms.newest == null) {
            throw new Difference("scheme.csv 里没有方案。");
        }
        return terms;
    }

    /** Decimals of a published price, or -1 where prices are taken over as they are. */
    int decimals() {
        return newest.has("公布价格小数位") ? newest.whole("公布价格小数位") : -1;
    }

    Row version(Row policy) {
        Row terms = versions.get(policy.whole("方案版本"));
        if (terms == null) {
            throw new Difference(policy.where() + "方案第 " + policy.text("方案版本") + " 版不在 scheme.csv 中。");
        }
        return terms;
    }

    /** The sum insured, the premium, and its split by the largest remainder. */
    void checkCover(Row policy) {
        Row terms = version(policy);
        BigDecimal quantity = policy.number("投保数量");
        BigDecimal exact = terms.number("单位保险金额").multiply(quantity);
        Difference.check(policy, "保险金额", fen(exact));
        BigDecimal premium = fen(exact.multiply(terms.number("费率")));
        Difference.check(policy, "保险费", premium);
        checkSplit(policy, premium, terms);
    }

    private static void checkSplit(Row policy, BigDecimal premium, Row terms) {
        List<String> order = List.of(terms.text("尾差顺序").split(" "));
        BigInteger total = premium.movePointRight(2).toBigIntegerExact();
        var parts = new HashMap<String, BigInteger>();
        var remainders = new HashMap<String, BigDecimal>();
        BigInteger left = total;
        for (String payer : order) {
            BigDecimal exact = new BigDecimal(total).multiply(terms.number(PAYERS.get(payer) + "比例")).movePointLeft(2);
            parts.put(payer, exact.toBigInteger());
            remainders.put(payer, exact.subtract(new BigDecimal(exact.toBigInteger())));
            left = left.subtract(exact.toBigInteger());
        }
        var byRemainder = new ArrayList<>(order);
        byRemainder.sort((a, b) -> remainders.get(b).compareTo(remainders.get(a)));
        for (String payer : byRemainder.subList(0, left.intValueExact())) {
            parts.merge(payer, BigInteger.ONE, BigInteger::add);
        }
        for (String payer : order) {
            String column = payer.equals("farmer") ? "投保人承担" : PAYERS.get(payer) + "补贴";
            Difference.check(policy, column, new BigDecimal(parts.get(payer), 2));
        }
    }

    /** What counts of a policy: no more than was inspected, and, where the scheme says so, than was sold. */
    BigDecimal quantity(Row policy) {
        BigDecimal counts = policy.number("投保数量");
        if (policy.has("查验数量")) {
            counts = counts.min(policy.number("查验数量"));
        }
        return version(policy).text("以出栏数量为限").equals("是") ? counts.min(policy.number("出栏数量")) : counts;
    }

    /** (target - actual) / target x sum insured x quantity, for pigs times (full cost - actual) / full cost, capped. */
    BigDecimal payout(Row policy, BigDecimal quantity, Fraction actual) {
        Row terms = version(policy);
        Fraction shortfall = Fraction.of(terms.number("目标价格")).minus(actual);
        if (!shortfall.isPositive()) {
            return new BigDecimal("0.00");
        }
        BigDecimal most = terms.number("单位保险金额").multiply(quantity);
        Fraction payout = Fraction.of(most).times(shortfall).over(Fraction.of(terms.number("目标价格")));
        if (terms.text("赔付规则").equals("PROPORTIONAL_WITH_COEFFICIENT")) {
            Fraction full = Fraction.of(terms.number("完全成本"));
            payout = payout.times(full.minus(actual)).over(full);
        }
        return payout.rounded(2).min(fen(most));
    }

    static BigDecimal fen(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }
}
