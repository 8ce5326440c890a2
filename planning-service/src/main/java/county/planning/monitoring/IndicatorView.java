package county.planning.monitoring;

import county.planning.evaluation.Evaluation.Measured;
import county.planning.evaluation.Reading;
import county.planning.evaluation.Share;
import county.planning.indicator.Indicator;
import county.planning.observation.Observation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An indicator for a reader. Shares are percent with two decimals.
 *
 * @param natureNote why it is taken as expected where the document does not say, otherwise null
 * @param observations what stands and what waits for approval
 * @param status {@code achieved}, {@code on-track}, {@code at-risk}, {@code off-track} or {@code no-data}
 * @param statusNote what a reader should know about the status, or null
 * @param basis {@code path}, {@code attainment} or {@code held}
 * @param reading the value that it is judged by
 * @param expected the share that should be done by then: the time share, or 100 where the target was reached before
 * @param behind points that progress lacks to {@code expected}; negative when ahead
 */
record IndicatorView(
        String id,
        @Nullable Integer no,
        String group,
        String groupLabel,
        String name,
        String unit,
        @Schema(allowableValues = {"binding", "expected"}) String nature,
        @Nullable String natureNote,
        boolean lowerIsBetter,
        @Nullable Base base,
        Target target,
        @Schema(allowableValues = {"table", "text"}) String origin,
        String location,
        @Nullable String remark,
        Responsible responsible,
        List<Observation> observations,

        @Schema(allowableValues = {"on-track", "at-risk", "off-track", "achieved", "no-data"})
        String status,

        String statusLabel,
        @Nullable String statusNote,
        String basis,
        @Nullable Reading reading,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal timeShare,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal behind) {

    static IndicatorView of(MonitoredIndicator item) {
        Indicator indicator = item.indicator();
        Measured measured = item.evaluation().measured();
        return new IndicatorView(
                indicator.id(),
                indicator.no(),
                indicator.groupKey(),
                indicator.groupLabel(),
                indicator.name(),
                indicator.unit(),
                indicator.nature(),
                indicator.natureNote(),
                indicator.lowerIsBetter(),
                indicator.base() == null ? null : new Base(indicator.baseYear(), indicator.base()),
                new Target(indicator.targetYear(), indicator.comparator(), indicator.target()),
                indicator.origin(),
                indicator.location(),
                indicator.remark(),
                Responsible.of(indicator),
                item.values().current(),
                item.status().key(),
                item.status().label(),
                item.note(),
                item.evaluation().basis().name().toLowerCase(Locale.ROOT),
                measured == null ? null : measured.reading(),
                percent(measured, Measured::progress),
                percent(measured, Measured::timeShare),
                percent(measured, Measured::expected),
                percent(measured, Measured::behind));
    }

    private static @Nullable BigDecimal percent(@Nullable Measured measured, Function<Measured, Share> share) {
        return measured == null ? null : share.apply(measured).percent();
    }

    record Base(int year, BigDecimal value) {}

    /** @param comparator {@code =}, {@code >}, {@code >=} or {@code ~} (about) */
    record Target(
            int year,
            @Schema(allowableValues = {"=", ">", ">=", "~"}) String comparator,
            BigDecimal value) {}

    /** @param decided whether we decided on this unit because the document names none; {@code note} says so */
    record Responsible(
            String code,
            String name,
            boolean decided,
            @Nullable String note) {

        static Responsible of(Indicator indicator) {
            String note = indicator.responsibleNote();
            return new Responsible(indicator.responsible(), indicator.responsibleName(), note != null, note);
        }
    }
}
