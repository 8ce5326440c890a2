package county.planning.evaluation;

import java.math.BigDecimal;

/** What an indicator was in a year. */
public record Reading(int year, BigDecimal value) {}
