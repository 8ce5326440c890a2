package county.insurance.settlement;

import county.insurance.settlement.Payouts.Missing;
import county.insurance.settlement.UnfinishedLists.Unfinished;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Who publishes a season's actual price, who runs its settlement, and when. Pure. */
final class SettlingRules {

    private SettlingRules() {}

    /**
     * What somebody may do with a season today.
     *
     * @param own for how many days its prices rest on figures that they entered
     * @param settlements that have been run, oldest first
     */
    static List<Act> acts(
            Official official,
            Season season,
            long own,
            List<Settlement> settlements,
            List<Unfinished> unfinished,
            List<Missing> unsold,
            LocalDate today) {
        return new Offers()
                .ask(season.versions().isEmpty() ? "lock" : "correct", "locked", () -> {
                    season.mustHaveNews();
                    mustPublish(official, season, own, today);
                })
                .ask("run", "run", () -> {
                    mustBePriced(season);
                    mustRun(official, season, own);
                    mustBeNew(season, settlements);
                    mustBeFinished(unfinished, unsold);
                })
                .acts();
    }

    /** The actual price, or its correction, is published by whoever entered none of the season's prices. */
    static void mustPublish(Official official, Season season, long own, LocalDate today) {
        SettlementRoles.mustBeOfficer(official);
        SeriesHands.mustBeClean(own, "公布实际价格");
        season.mustBeReady(today);
    }

    static void mustRun(Official official, Season season, long own) {
        SettlementRoles.mustBeOfficer(official);
        SeriesHands.mustBeClean(own, "运行结算");
        mustBePriced(season);
    }

    private static void mustBePriced(Season season) {
        if (season.versions().isEmpty()) {
            throw Refused.outOfTurn("scheme", "实际价格还没有公布，不能结算；可以先看“如果今天结束”的预览。");
        }
    }

    /** Run again under the same actual price, it gives back what there is. */
    private static void mustBeNew(Season season, List<Settlement> settlements) {
        int newest = season.versions().getLast().version();
        if (settlements.stream().anyMatch(made -> made.priceVersion() == newest)) {
            throw Refused.outOfTurn("scheme", "已经按最新的实际价格结算过。");
        }
    }

    /** Every list is in force or ended, and what was sold is known where it is needed. */
    static void mustBeFinished(List<Unfinished> unfinished, List<Missing> unsold) {
        UnfinishedLists.mustBeNone(unfinished);
        if (!unsold.isEmpty()) {
            long policies = unsold.stream().mapToLong(Missing::policies).sum();
            throw Refused.againstRule(
                    "scheme",
                    "还有 " + policies + " 份保险单没有填写实际出栏数量，不能结算："
                            + unsold.stream()
                                    .map(row -> row.township() + " " + row.policies() + " 份")
                                    .collect(Collectors.joining("、"))
                            + "。");
        }
    }
}
