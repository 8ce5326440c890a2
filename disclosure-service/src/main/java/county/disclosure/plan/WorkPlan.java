package county.disclosure.plan;

import java.time.LocalDate;

/**
 * One year's work plan.
 *
 * @param source the document's number, such as 章政办发〔2023〕10号
 */
public record WorkPlan(int year, String source, LocalDate issuedOn) {}
