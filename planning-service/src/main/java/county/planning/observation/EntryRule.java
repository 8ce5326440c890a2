package county.planning.observation;

import county.planning.observation.Entry.Broken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** One rule that a reported value must keep; its limits are data of the indicator and of the plan. */
@FunctionalInterface
interface EntryRule {

    Optional<Broken> check(Entry entry);

    /** In the order in which a reporter is told. */
    List<EntryRule> ALL = List.of(
            EntryRule::isAfterTheBaseYear,
            EntryRule::hasBegun,
            EntryRule::isInRange,
            EntryRule::hasNotTooManyDecimals,
            EntryRule::explainsRevision,
            EntryRule::explainsJump);

    private static Optional<Broken> isAfterTheBaseYear(Entry entry) {
        int base = entry.plan().baseYear();
        return when(entry.period() <= base, "period", "%d 年及以前的数值以规划文件为准，不在这里录入。".formatted(base));
    }

    private static Optional<Broken> hasBegun(Entry entry) {
        return when(entry.period() > entry.today().getYear(), "period", "%d 年尚未开始，不能录入。".formatted(entry.period()));
    }

    private static Optional<Broken> isInRange(Entry entry) {
        var indicator = entry.indicator();
        BigDecimal most = indicator.most();
        boolean below = entry.value().compareTo(indicator.least()) < 0;
        boolean above = most != null && entry.value().compareTo(most) > 0;
        String range = most == null
                ? "不小于 " + indicator.quantity(indicator.least())
                : "在 %s 到 %s 之间".formatted(indicator.quantity(indicator.least()), indicator.quantity(most));
        return when(below || above, "value", "数值应%s。".formatted(range));
    }

    private static Optional<Broken> hasNotTooManyDecimals(Entry entry) {
        int decimals = entry.indicator().decimals();
        int given = entry.value().stripTrailingZeros().scale();
        return when(given > decimals, "value", decimals == 0 ? "数值应为整数。" : "数值最多保留 " + decimals + " 位小数。");
    }

    private static Optional<Broken> explainsRevision(Entry entry) {
        return when(
                entry.current().isPresent() && !entry.reported().explained(),
                "note",
                "%d 年已有数值，修订须在备注中说明原因。".formatted(entry.period()));
    }

    private static Optional<Broken> explainsJump(Entry entry) {
        return entry.previous()
                .filter(previous -> jumps(previous.value(), entry))
                .filter(previous -> !entry.reported().explained())
                .map(previous -> new Broken(
                        "note",
                        "与 %d 年的 %s 相差%s，超过 %s%%，请核对数值；确认无误的，在备注中说明原因。"
                                .formatted(
                                        previous.period(),
                                        entry.indicator().quantity(previous.value()),
                                        change(previous.value(), entry.value()),
                                        entry.plan().jumpPercent().toPlainString())));
    }

    private static boolean jumps(BigDecimal previous, Entry entry) {
        BigDecimal difference = entry.value().subtract(previous).abs();
        BigDecimal allowed = previous.abs().multiply(entry.plan().jumpPercent()).movePointLeft(2);
        return difference.compareTo(allowed) > 0;
    }

    private static String change(BigDecimal previous, BigDecimal value) {
        if (previous.signum() == 0) {
            return "较大";
        }
        BigDecimal percent =
                value.subtract(previous).abs().movePointRight(2).divide(previous.abs(), 2, RoundingMode.HALF_UP);
        return " " + percent.toPlainString() + "%";
    }

    private static Optional<Broken> when(boolean broken, String field, String reason) {
        return broken ? Optional.of(new Broken(field, reason)) : Optional.empty();
    }
}
