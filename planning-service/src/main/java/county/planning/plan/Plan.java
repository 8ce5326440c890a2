package county.planning.plan;

import county.planning.evaluation.EvaluationRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A plan with the decisions by which it is monitored.
 *
 * @param source the number of its document, such as 章政发〔2023〕16号
 * @param baseYear the year from which progress and time count
 * @param undated what becomes of undated values, as {@link UndatedValues} is written in lower case
 * @param jumpPercent a value that differs from the previous one by more than this needs a note
 * @param reportMonth with {@code reportDay}, the day of the following year by which a year's values are due
 */
@Table("plan")
public record Plan(
        @Id String id,
        String name,
        String source,
        LocalDate issuedOn,
        int baseYear,
        BigDecimal atRiskBehind,
        BigDecimal offTrackBehind,
        boolean bindingStricter,
        String undated,
        BigDecimal jumpPercent,
        int reportMonth,
        int reportDay) {

    public EvaluationRule evaluationRule() {
        return new EvaluationRule(atRiskBehind, offTrackBehind, bindingStricter);
    }

    public UndatedValues undatedValues() {
        return UndatedValues.of(undated);
    }

    /**
     * The last day for reporting this year's values, or null for a year whose day had passed when the plan was issued:
     * nobody can be late by a rule that was not there yet.
     */
    public @Nullable LocalDate reportDue(int year) {
        LocalDate due = MonthDay.of(reportMonth, reportDay).atYear(year + 1);
        return due.isBefore(issuedOn) ? null : due;
    }
}
