package county.insurance.scheme;

import county.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Within which bounds the parameters of a version lie; the same for a draft and at its publication. Pure. */
final class DecisionRules {

    private final List<FieldProblem> faults = new ArrayList<>();

    private DecisionRules() {}

    static List<FieldProblem> faults(Decisions decisions, @Nullable PriceOrigin origin) {
        var rules = new DecisionRules();
        boolean points = origin == PriceOrigin.POINTS;
        rules.whole("publishedPriceDecimals", decisions.publishedPriceDecimals(), 0, 4, points, "公布价格的小数位为 0 至 4");
        rules.whole("actualPriceDecimals", decisions.actualPriceDecimals(), 0, 4, true, "实际价格显示的小数位为 0 至 4");
        rules.whole("noticeDays", decisions.noticeDays(), 5, 60, true, "公示不少于 5 个整天，不超过 60 天");
        rules.whole("confirmWorkingDays", decisions.confirmWorkingDays(), 1, 60, true, "确认赔付的工作日为 1 至 60");
        rules.whole("paymentMonths", decisions.paymentMonths(), 1, 12, true, "支付赔款的月数为 1 至 12");
        rules.whole("sanctionYears", decisions.sanctionYears(), 1, 20, true, "失信限制的年数为 1 至 20");
        rules.whole("repeatedDays", decisions.repeatedDays(), 2, 60, true, "连续同价的天数为 2 至 60");
        rules.share(
                "growthCertificatePercent",
                decisions.growthCertificatePercent(),
                "0",
                "1000",
                true,
                "数量增加的百分比大于 0，不超过 1000");
        rules.share("outlierMads", decisions.outlierMads(), "0", "100", points, "离差的倍数大于 0，不超过 100");
        rules.share(
                "outlierDayChangePercent",
                decisions.outlierDayChangePercent(),
                "0",
                "1000",
                true,
                "涨跌的百分比大于 0，不超过 1000");
        rules.share(
                "outlierTargetPercent",
                decisions.outlierTargetPercent(),
                "0",
                "1000",
                true,
                "与目标价格相差的百分比大于 0，不超过 1000");
        rules.share("outlierPointFactor", decisions.outlierPointFactor(), "1", "100", true, "监测点之间相差的倍数大于 1，不超过 100");
        rules.share("sameDigitPercent", decisions.sameDigitPercent(), "0.9999", "100", true, "末位相同的百分比为 1 至 100");
        return List.copyOf(rules.faults);
    }

    private void whole(String field, @Nullable Integer value, int least, int most, boolean needed, String rule) {
        check(field, value == null ? !needed : value >= least && value <= most, rule);
    }

    private void share(
            String field, @Nullable BigDecimal value, String above, String most, boolean needed, String rule) {
        check(
                field,
                value == null
                        ? !needed
                        : value.compareTo(new BigDecimal(above)) > 0
                                && value.compareTo(new BigDecimal(most)) <= 0
                                && SchemeRules.decimals(value) <= 4,
                rule + "，最多 4 位小数");
    }

    private void check(String field, boolean kept, String rule) {
        if (!kept) {
            faults.add(new FieldProblem("decisions." + field, rule + "。"));
        }
    }
}
