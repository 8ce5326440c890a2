package county.insurance.national;

import county.insurance.point.PriceRoles;
import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Scheme;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a national price may be entered, and later published, for a day. */
final class NationalRule {

    private NationalRule() {}

    /**
     * What stands against it, in words.
     *
     * @param published whether the day has a published price
     * @param locked whether the actual price of the season has been published
     */
    static Optional<String> obstacle(
            Scheme scheme, LocalDate day, @Nullable String reason, boolean published, boolean locked, LocalDate today) {
        boolean explained = reason != null && !reason.isBlank();
        if (scheme.priceOrigin() != PriceOrigin.NATIONAL) {
            return Optional.of("这个方案由监测点采价，不采用国家公布的价格。");
        }
        if (day.isAfter(today)) {
            return Optional.of("不能填报今天以后的价格。");
        }
        if (day.isBefore(scheme.priceFrom()) || day.isAfter(scheme.priceUntil())) {
            return Optional.of("计算实际价格的日期是 " + scheme.priceFrom() + " 至 " + scheme.priceUntil() + "，" + day + " 不在其中。");
        }
        if (published && !explained) {
            return Optional.of(day + " 的价格已经公布，更正请写明理由。");
        }
        if (!published && explained) {
            return Optional.of(day + " 还没有公布过价格，不需要更正理由。");
        }
        if (!published && locked) {
            return Optional.of("实际价格已经公布，价格数据已锁定，不能再补发布。");
        }
        return Optional.empty();
    }

    /** Another officer than the one who entered it publishes a price or sends it back. */
    static void mustDecide(Official official, NationalPrice entered) {
        PriceRoles.mustBeOfficer(official);
        if (!entered.state().equals("entered")) {
            throw Refused.conflict();
        }
        FourEyes.mustBeAnother(official, "自己录入的价格应由另一人公布。", entered.enteredBy());
    }

    /** The price may be published for its day. */
    static void mustBeFit(Scheme scheme, NationalPrice entered, boolean published, boolean locked, LocalDate today) {
        obstacle(scheme, entered.day(), entered.reason(), published, locked, today)
                .ifPresent(obstacle -> {
                    throw Refused.againstRule("day", obstacle);
                });
    }

    /** What somebody may do with an entered price today. */
    static List<Act> acts(
            Official official,
            Scheme scheme,
            NationalPrice entered,
            boolean published,
            boolean locked,
            LocalDate today) {
        return new Offers()
                .ask("publish", "published", () -> {
                    mustDecide(official, entered);
                    mustBeFit(scheme, entered, published, locked, today);
                })
                .ask("reject", "rejected", () -> mustDecide(official, entered))
                .acts();
    }

    /** What somebody may do with the prices of a scheme. */
    static List<Act> acts(Official official) {
        return new Offers()
                .ask("enter", "entered", () -> PriceRoles.mustBeOfficer(official))
                .acts();
    }
}
