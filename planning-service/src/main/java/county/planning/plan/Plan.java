package county.planning.plan;

import county.planning.evaluation.EvaluationRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A plan with the decisions by which it is monitored.
 *
 * @param source the number of its document, such as 章政发〔2023〕16号
 * @param baseYear the year from which progress and time count
 * @param undated what becomes of undated values, as {@link UndatedValues} is written in lower case
 * @param jumpPercent a value that differs from the previous one by more than this needs a note
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
        BigDecimal jumpPercent) {

    public EvaluationRule evaluationRule() {
        return new EvaluationRule(atRiskBehind, offTrackBehind, bindingStricter);
    }

    public UndatedValues undatedValues() {
        return UndatedValues.of(undated);
    }
}
