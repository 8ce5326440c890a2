package county.insurance.settlement;

import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Terms;
import county.insurance.settlement.UnfinishedLists.Unfinished;
import county.platform.problem.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a scheme's prices when its actual price is to be published. Pure.
 *
 * @param days the prices that count now, by day
 * @param waiting figures that wait for a review
 * @param versions the actual prices published so far, oldest first
 * @param lockedDays what the newest of them rests on
 */
record Season(Terms terms, List<PricedDay> days, long waiting, List<LockedPrice> versions, List<PricedDay> lockedDays) {

    Season {
        days = List.copyOf(days);
        versions = List.copyOf(versions);
        lockedDays = List.copyOf(lockedDays);
    }

    @Nullable
    LockedPrice locked() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /** Days of the window up to today without a price; a scheme with national prices has no price of every day. */
    List<LocalDate> missing(LocalDate today) {
        var scheme = terms.scheme();
        if (scheme.priceOrigin() != PriceOrigin.POINTS || today.isBefore(scheme.priceFrom())) {
            return List.of();
        }
        LocalDate last = today.isBefore(scheme.priceUntil()) ? today : scheme.priceUntil();
        var priced = days.stream().map(PricedDay::day).toList();
        return scheme.priceFrom()
                .datesUntil(last.plusDays(1))
                .filter(day -> !priced.contains(day))
                .toList();
    }

    /** Days whose price is another one than the newest actual price rests on. */
    List<LocalDate> changed() {
        if (versions.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Integer> before = new HashMap<>();
        lockedDays.forEach(day -> before.put(day.day(), day.version()));
        Stream<LocalDate> newer = days.stream()
                .filter(day -> !Integer.valueOf(day.version()).equals(before.get(day.day())))
                .map(PricedDay::day);
        return newer.toList();
    }

    /** The caller saw the newest actual price. */
    void mustBeAtVersion(int seen) {
        if (seen != versions.size()) {
            throw Refused.conflict(versions.isEmpty() ? "实际价格还没有公布，请刷新后再办理。" : "实际价格刚刚已经公布，请刷新后再看；没有重复公布。");
        }
    }

    /** The actual price, or its correction, can be published today. */
    void mustBeReady(LocalDate today) {
        LocalDate from = terms.scheme().priceUntil().plusDays(1);
        if (today.isBefore(from)) {
            throw Refused.notYet(
                    "scheme", "价格采集期到 " + terms.scheme().priceUntil() + " 为止，最早 " + from + " 可以公布实际价格。", from);
        }
        if (waiting > 0) {
            throw Refused.againstRule("scheme", "还有 " + waiting + " 条价格记录待复核或待公布，请先办结再公布实际价格。");
        }
        if (days.isEmpty()) {
            throw Refused.againstRule("scheme", "采集期内没有公布过价格，无法计算实际价格。");
        }
    }

    /** A price has been corrected since the newest actual price was published, or none was published yet. */
    void mustHaveNews() {
        if (!versions.isEmpty() && changed().isEmpty()) {
            throw Refused.outOfTurn("scheme", "实际价格公布以后，没有更正过任何一天的价格，不必重新公布。");
        }
    }

    /** What is sent with the actual price fits what there is. */
    void mustFit(ActualPriceRequest request, List<Unfinished> unfinished, LocalDate today) {
        List<LocalDate> missing = missing(today);
        if (request.missingDays() != missing.size()) {
            throw Refused.againstRule(
                    "missingDays", "采集期内有 " + missing.size() + " 天没有公布价格，请核对天数并确认这些天不计入：" + listed(missing) + "。");
        }
        if (request.unfinished() != unfinished.size()) {
            throw Refused.againstRule(
                    "unfinishedLists",
                    "还有 " + unfinished.size() + " 份清单没有办结，锁定价格后没有承保的不能再生效，请先核对这些清单："
                            + (unfinished.isEmpty() ? "无" : UnfinishedLists.named(unfinished)) + "。");
        }
        if (!versions.isEmpty() && (request.reason() == null || request.reason().isBlank())) {
            throw Refused.againstRule("reason", "更正实际价格，请写明理由。");
        }
    }

    private static String listed(List<LocalDate> days) {
        return days.isEmpty()
                ? "无"
                : String.join("、", days.stream().map(LocalDate::toString).toList());
    }
}
