package county.platform.period;

import java.time.LocalDate;

/**
 * How a period was closed.
 *
 * @param proposedBy the post of who proposed it
 * @param confirmedBy the post of who confirmed it
 * @param leftOpen how much of its work was left open
 */
public record PeriodClosed(LocalDate on, String reason, String proposedBy, String confirmedBy, long leftOpen) {}
