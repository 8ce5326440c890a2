package county.insurance.observation;

import county.insurance.point.Point;
import county.insurance.point.PriceRoles;
import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Scheme;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether somebody may report this transaction now. */
final class EntryRule {

    private EntryRule() {}

    /**
     * Passes, or says what is wrong and what to do.
     *
     * @param locked whether the actual price of the season has been published
     * @param replaced the observation that the new one corrects
     */
    static void check(
            Official official,
            Point point,
            Scheme scheme,
            ObservationRequest entry,
            boolean locked,
            @Nullable Observation replaced,
            LocalDate today) {
        mustEnter(official, point, scheme, entry.day(), locked, today);
        if (PriceRoles.isOfficer(official)
                && (entry.reason() == null || entry.reason().isBlank())) {
            throw Refused.againstRule("reason", "采价员以外的人补录，请写明理由。");
        }
        if (entry.replaces() != null) {
            checkReplaced(entry, replaced);
        }
    }

    /** What somebody may do at a point for a day. */
    static List<Act> acts(
            Official official, Point point, Scheme scheme, LocalDate day, boolean locked, LocalDate today) {
        return new Offers()
                .ask("enter", "entered", () -> mustEnter(official, point, scheme, day, locked, today))
                .acts();
    }

    /** What a collector may do with an observation of a point. */
    static List<Act> acts(
            Official official, Point point, Scheme scheme, Observation one, boolean locked, LocalDate today) {
        return new Offers()
                .ask("correct", "replaced", () -> {
                    mustEnter(official, point, scheme, one.day(), locked, today);
                    mustStand(one);
                })
                .acts();
    }

    /** Somebody may report for this point and day at all. */
    static void mustEnter(
            Official official, Point point, Scheme scheme, LocalDate day, boolean locked, LocalDate today) {
        PriceRoles.mustReportFor(official, point);
        checkDay(point, scheme, day, today);
        boolean officer = PriceRoles.isOfficer(official);
        if (!officer && PriceRoles.isLate(day, today)) {
            throw Refused.againstRule("day", "采价员只能填报当天和前 " + PriceRoles.DAYS_BACK + " 天的价格；更早的由发展和改革局写明理由补录。");
        }
        if (!officer && locked) {
            throw Refused.againstRule("day", "实际价格已经公布，价格数据已锁定；确有错误的，请联系发展和改革局更正。");
        }
    }

    private static void checkDay(Point point, Scheme scheme, LocalDate day, LocalDate today) {
        if (scheme.priceOrigin() != PriceOrigin.POINTS) {
            throw Refused.againstRule("point", "这个方案采用国家公布的价格，不设监测点采价。");
        }
        if (day.isAfter(today)) {
            throw Refused.notYet("day", "不能填报今天以后的价格。", day);
        }
        if (day.isBefore(scheme.priceFrom()) || day.isAfter(scheme.priceUntil())) {
            throw Refused.againstRule(
                    "day", "价格监测期是 " + scheme.priceFrom() + " 至 " + scheme.priceUntil() + "，" + day + " 不在其中。");
        }
        if (!point.isActiveOn(day)) {
            throw Refused.againstRule("day", "“" + point.name() + "”在 " + day + " 不是启用的监测点。");
        }
    }

    private static void checkReplaced(ObservationRequest entry, @Nullable Observation replaced) {
        if (replaced == null
                || replaced.point() != entry.point()
                || !replaced.day().equals(entry.day())) {
            throw Refused.againstRule("replaces", "更正只能针对同一监测点、同一天的记录。");
        }
        mustStand(replaced);
    }

    private static void mustStand(Observation one) {
        if (one.state().equals("replaced")) {
            throw Refused.conflict("这条记录刚刚已被更正过，请刷新后再看；您填写的内容没有保存。");
        }
    }
}
