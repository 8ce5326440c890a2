package county.platform.period;

import java.time.OffsetDateTime;

/**
 * A proposal to close or to reopen a period, until somebody else has decided on it.
 *
 * @param proposedBy the post of who proposed it
 * @param leftOpen how much of its work was open then
 */
public record PeriodProposal(
        long id,
        PeriodAct act,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        long leftOpen,
        int version) {}
