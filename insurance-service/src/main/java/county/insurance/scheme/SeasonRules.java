package county.insurance.scheme;

import county.insurance.scheme.SchemeUse.Use;
import county.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a new version may not change while contracts of an earlier one are in force: a season has one series of prices,
 * one actual price and one settlement, and they are those of the contracts. Everything else of a contract is read from
 * its own version. Pure.
 */
final class SeasonRules {

    private static final LinkedHashMap<String, Function<SchemeContent, @Nullable Object>> OF_THE_SEASON =
            new LinkedHashMap<>();

    static {
        OF_THE_SEASON.put("priceOrigin", SchemeContent::priceOrigin);
        OF_THE_SEASON.put("priceUnit", SchemeContent::priceUnit);
        OF_THE_SEASON.put("priceFrom", SchemeContent::priceFrom);
        OF_THE_SEASON.put("priceUntil", SchemeContent::priceUntil);
        OF_THE_SEASON.put("decisions.publishedPriceDecimals", decision(Decisions::publishedPriceDecimals));
        OF_THE_SEASON.put("decisions.actualPriceDecimals", decision(Decisions::actualPriceDecimals));
        OF_THE_SEASON.put("decisions.confirmWorkingDays", decision(Decisions::confirmWorkingDays));
        OF_THE_SEASON.put("decisions.paymentMonths", decision(Decisions::paymentMonths));
    }

    private SeasonRules() {}

    private static Function<SchemeContent, @Nullable Object> decision(Function<Decisions, @Nullable Object> of) {
        return content -> content.decisions() == null ? null : of.apply(content.decisions());
    }

    /** A fault for each thing of the season that the draft would move under contracts in force. */
    static List<FieldProblem> faults(SchemeContent draft, SchemeContent base, List<Use> uses) {
        long contracts = uses.stream().mapToLong(Use::contracts).sum();
        var faults = new ArrayList<FieldProblem>();
        if (contracts == 0) {
            return faults;
        }
        OF_THE_SEASON.forEach((field, of) -> {
            Object before = of.apply(base);
            if (!Objects.equals(before, of.apply(draft))) {
                faults.add(new FieldProblem(
                        field,
                        "已有 " + contracts + " 份保险单承保，本季的价格和结算按它们的方案进行，这一项须保持为“" + (before == null ? "不填" : before)
                                + "”；要改变的，请另立新方案。"));
            }
        });
        return faults;
    }

    /** What publishing the draft means, and for whom, in words. */
    static List<String> effects(int baseVersion, List<Use> uses) {
        var effects = new ArrayList<String>();
        for (Use use : uses) {
            if (use.contracts() > 0) {
                effects.add("第 " + use.version() + " 版有 " + use.contracts() + " 份保险单已经承保：目标价格、保险金额、费率和各项参数仍按第 "
                        + use.version() + " 版，不因新版本改变。");
            }
            if (use.underway() > 0) {
                effects.add("第 " + use.version() + " 版有 " + use.underway() + " 户已登记、还没有承保：他们按第 " + use.version()
                        + " 版登记；草稿中的清单请通知镇街核对。");
            }
        }
        if (baseVersion > 0) {
            effects.add("公布以后的登记按第 " + (baseVersion + 1) + " 版。");
        }
        return effects;
    }
}
