package county.insurance.scheme;

/** The kinds of payout rule; in both, nothing is paid unless the actual price is below the target price. */
public enum PayoutRule {
    /** (target − actual) / target × sum insured × quantity (章政办发〔2023〕11号, part 3 (5)). */
    PROPORTIONAL("赔偿金额 =（目标价格 − 实际价格）÷ 目标价格 × 单位保险金额 × 保险数量；实际价格不低于目标价格时不赔付"),

    /**
     * As {@link #PROPORTIONAL}, times (full cost − actual) / full cost, and never more than the sum insured × quantity
     * (pig scheme, part 2 (7)).
     */
    PROPORTIONAL_WITH_COEFFICIENT("赔偿金额 =（目标价格 − 实际价格）÷ 目标价格 × 单位保险金额 × 保险数量 × 赔偿系数，"
            + "赔偿系数 =（完全成本 − 实际价格）÷ 完全成本；以单位保险金额 × 保险数量为限；实际价格不低于目标价格时不赔付");

    private final String formula;

    PayoutRule(String formula) {
        this.formula = formula;
    }

    /** The rule in words, for everybody to read. */
    public String formula() {
        return formula;
    }
}
