package county.insurance.scheme;

import county.insurance.scheme.SchemeContent.Share;
import county.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a version must fulfil before it can be published; the database checks the same once more. Every fault is named,
 * not only the first.
 */
final class SchemeRules {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");
    private static final Pattern YEAR_OF_NUMBER = Pattern.compile("[〔\\[（(](20\\d\\d)[〕\\]）)]");
    private static final Set<String> PAYERS = Set.of("farmer", "district", "city", "province");
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SchemeContent content;
    private final boolean first;
    private final LocalDate today;
    private final List<FieldProblem> faults = new ArrayList<>();

    private SchemeRules(SchemeContent content, boolean first, LocalDate today) {
        this.content = content;
        this.first = first;
        this.today = today;
    }

    /**
     * @param first whether this is a scheme's first version, which needs no reason
     * @param knownUnit whether there is a unit of this code
     */
    static List<FieldProblem> faults(
            SchemeContent content, boolean first, LocalDate today, Predicate<String> knownUnit) {
        var rules = new SchemeRules(content, first, today);
        rules.texts();
        rules.documents();
        rules.money();
        rules.prices();
        rules.days();
        rules.year();
        rules.shares();
        Decisions decisions = content.decisions();
        if (decisions != null) {
            rules.faults.addAll(DecisionRules.faults(decisions, content.priceOrigin()));
        }
        StageRules.faults(content, knownUnit).forEach(fault -> rules.faults.add(new FieldProblem("stages", fault)));
        return List.copyOf(rules.faults);
    }

    private void texts() {
        present("name", content.name(), "请填写方案名称。");
        present("product", content.product(), "请填写险种代码。");
        present("productName", content.productName(), "请填写险种名称。");
        present("year", content.year(), "请填写年度。");
        present("insured", content.insured(), "请填写保险标的。");
        present("quantityUnit", content.quantityUnit(), "请填写数量单位。");
        present("quantityRule", content.quantityRule(), "请写明保险数量如何确定。");
        present("priceUnit", content.priceUnit(), "请填写价格单位。");
        present("payoutRule", content.payoutRule(), "请选择赔付规则。");
        present("actualPriceRule", content.actualPriceRule(), "请写明实际价格如何确定。");
        present("priceOrigin", content.priceOrigin(), "请选择价格来源。");
        present("decisions", content.decisions(), "请填写各项参数。");
        if (!first) {
            present("reason", content.reason(), "修改方案须写明理由。");
        }
        String product = content.product();
        check(
                "product",
                product == null || product.isBlank() || product.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "险种代码只能用小写字母、数字和连字符，例如 green-onion。");
    }

    private void documents() {
        present("issuedOn", content.issuedOn(), "请填写印发日期。");
        check("documentNumbers", !content.documentNumbers().isEmpty(), "请填写文号。");
        check(
                "documentConflict",
                content.documentNumbers().size() < 2 || isPresent(content.documentConflict()),
                "有多个文号时，请说明原因。");
        LocalDate issued = content.issuedOn();
        if (issued == null) {
            return;
        }
        check("issuedOn", !issued.isAfter(today), "印发日期不能晚于今天（" + today + "）。");
        Integer year = content.year();
        check("issuedOn", year == null || Math.abs(issued.getYear() - year) <= 1, "印发日期与 " + year + " 年的方案相差太远。");
        LocalDate enrolled = content.enrolUntil();
        check("issuedOn", !first || enrolled == null || !issued.isAfter(enrolled), "印发日期晚于投保截止日期。");
        for (String number : content.documentNumbers()) {
            Matcher found = YEAR_OF_NUMBER.matcher(number);
            check(
                    "documentNumbers",
                    !found.find() || Integer.parseInt(found.group(1)) == issued.getYear(),
                    "文号“" + number + "”的年份与印发日期 " + issued + " 不一致。");
        }
    }

    private void money() {
        positive("sumInsured", content.sumInsured(), "请填写单位保险金额，须大于 0。");
        positive("rate", content.rate(), "请填写费率，须大于 0。");
        BigDecimal sum = content.sumInsured();
        BigDecimal rate = content.rate();
        check("rate", rate == null || rate.compareTo(BigDecimal.ONE) < 0, "费率须小于 100%。");
        check("sumInsured", sum == null || decimals(sum) <= 2, "保险金额最多两位小数。");
        check("sumInsured", sum == null || sum.compareTo(MOST) <= 0, "保险金额太大，请核对。");
        check("rate", rate == null || decimals(rate) <= 6, "费率最多六位小数。");
        check("rate", sum == null || rate == null || decimals(sum.multiply(rate)) <= 2, "按这个费率，单位保险费不是整分；请调整保险金额或费率。");
    }

    private void prices() {
        positive("targetPrice", content.targetPrice(), "请填写目标价格，须大于 0。");
        BigDecimal target = content.targetPrice();
        BigDecimal material = content.materialCost();
        BigDecimal full = content.fullCost();
        check("targetPrice", target == null || decimals(target) <= 2, "目标价格最多两位小数。");
        check("targetPrice", target == null || target.compareTo(MOST) <= 0, "目标价格太大，请核对。");
        cost("materialCost", material, "物化成本");
        cost("fullCost", full, "完全成本");
        check("fullCost", (material == null) == (full == null), "物化成本和完全成本须同时填写，或都不填。");
        check(
                "fullCost",
                content.payoutRule() != PayoutRule.PROPORTIONAL_WITH_COEFFICIENT || full != null,
                "带赔偿系数的赔付规则需要完全成本。");
        if (target != null && material != null && full != null) {
            check(
                    "targetPrice",
                    material.compareTo(target) <= 0 && target.compareTo(full) <= 0,
                    "目标价格须在物化成本 " + material.toPlainString() + " 与完全成本 " + full.toPlainString() + " 之间。");
        }
    }

    private void cost(String field, @Nullable BigDecimal cost, String what) {
        check(
                field,
                cost == null || (cost.signum() > 0 && cost.compareTo(MOST) <= 0 && decimals(cost) <= 2),
                what + "须大于 0，最多两位小数。");
    }

    /** The year that the scheme bears is one of its cover's: pigs of 2023 are insured until March 2024. */
    private void year() {
        Integer year = content.year();
        if (year == null) {
            return;
        }
        check("year", year >= 2000 && year <= 2999, "年度不正确。");
        LocalDate from = content.coverFrom();
        LocalDate until = content.coverUntil();
        if (from != null && until != null) {
            check(
                    "year",
                    from.getYear() <= year && year <= until.getYear(),
                    "年度 " + year + " 不在保险期间（" + from + " 至 " + until + "）之内，请核对年度和各项日期。");
            check("coverUntil", until.isBefore(from.plusYears(2)), "保险期间长于两年，请核对日期。");
        }
        LocalDate enrolled = content.enrolFrom();
        check(
                "enrolFrom",
                enrolled == null || from == null || !enrolled.isBefore(from.minusYears(1)),
                "投保开始比保险期间早一年以上，请核对日期。");
        writtenYear("name", content.name(), year, year);
        writtenYear("insured", content.insured(), year, year + 1);
        writtenYear("quantityRule", content.quantityRule(), year, year + 1);
        writtenYear("actualPriceRule", content.actualPriceRule(), year, year + 1);
        writtenYear("enrolNote", content.enrolNote(), year - 1, year + 1);
    }

    private void writtenYear(String field, @Nullable String text, int least, int most) {
        Matcher found = YEAR.matcher(text == null ? "" : text);
        while (found.find()) {
            int written = Integer.parseInt(found.group(1));
            check(field, written >= least && written <= most, "这里写着 " + written + " 年，与方案的年度不一致。");
        }
    }

    private void days() {
        present("enrolFrom", content.enrolFrom(), "请填写投保开始日期。");
        present("enrolUntil", content.enrolUntil(), "请填写投保截止日期。");
        present("coverFrom", content.coverFrom(), "请填写保险期间的第一天。");
        present("coverUntil", content.coverUntil(), "请填写保险期间的最后一天。");
        present("priceFrom", content.priceFrom(), "请填写计算实际价格的第一天。");
        present("priceUntil", content.priceUntil(), "请填写计算实际价格的最后一天。");
        order("enrolUntil", content.enrolFrom(), content.enrolUntil(), true, "投保截止日期不能早于开始日期。");
        order("coverFrom", content.enrolUntil(), content.coverFrom(), false, "保险期间须在投保截止之后开始。");
        order("coverUntil", content.coverFrom(), content.coverUntil(), true, "保险期间的最后一天不能早于第一天。");
        order("priceFrom", content.coverFrom(), content.priceFrom(), true, "计算实际价格的日期须在保险期间之内。");
        order("priceUntil", content.priceFrom(), content.priceUntil(), true, "计算实际价格的最后一天不能早于第一天。");
        order("priceUntil", content.priceUntil(), content.coverUntil(), true, "计算实际价格的日期须在保险期间之内。");
    }

    private void shares() {
        BigDecimal sum = BigDecimal.ZERO;
        var seen = new HashSet<String>();
        for (Share share : content.shares()) {
            check("shares", PAYERS.contains(share.payer()), "没有“" + share.payer() + "”这个分担方。");
            check("shares", seen.add(share.payer()), "同一分担方只能填写一次。");
            BigDecimal percent = share.percent();
            check(
                    "shares",
                    percent != null && percent.signum() > 0 && decimals(percent) <= 4,
                    "分担比例须大于 0，最多四位小数；不分担的不必列出。");
            sum = percent == null ? sum : sum.add(percent);
        }
        check("shares", sum.compareTo(HUNDRED) == 0, "各方分担比例合计须为 100%，现在是 " + plain(sum) + "%。");
    }

    private void order(
            String field, @Nullable LocalDate earlier, @Nullable LocalDate later, boolean mayBeSame, String reason) {
        if (earlier != null && later != null) {
            check(field, earlier.isBefore(later) || (mayBeSame && earlier.equals(later)), reason);
        }
    }

    private void positive(String field, @Nullable BigDecimal value, String reason) {
        check(field, value != null && value.signum() > 0, reason);
    }

    private void present(String field, @Nullable Object value, String reason) {
        check(field, isPresent(value), reason);
    }

    private static boolean isPresent(@Nullable Object value) {
        return value instanceof String text ? !text.isBlank() : value != null;
    }

    private void check(String field, boolean kept, String reason) {
        if (!kept) {
            faults.add(new FieldProblem(field, reason));
        }
    }

    static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
