package county.insurance.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A disputed payout (pig scheme, part 3 (3)): negotiated first, certified then, closed with a document at last.
 *
 * @param settlement whose amount is disputed
 * @param state {@code negotiation}, {@code certification} or {@code closed}
 * @param claimed what is claimed instead, in yuan, if a figure was given
 * @param certificationNote what the negotiation came to when the price certification was asked for
 * @param adjusted what the policy is paid in the end, in yuan, or null when nothing changes; {@code previous} is what it
 *     had been given by then, and the difference is paid or comes back
 * @param paidOn when the difference was transferred
 */
record Dispute(
        long id,
        String scheme,
        long settlement,
        int settlementNo,
        long policy,
        String policyName,
        String township,
        String townshipName,
        String villageName,
        @Nullable String insurer,

        @Schema(allowableValues = {"negotiation", "certification", "closed"})
        String state,

        LocalDate raisedOn,
        String claim,
        @Nullable BigDecimal claimed,
        @Nullable String certificationNote,
        @Nullable LocalDate certifiedOn,
        @Nullable String outcome,
        @Nullable String document,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal previous,
        @Nullable LocalDate paidOn,
        String recordedBy,
        @Nullable String closedBy,
        @Nullable LocalDate closedOn,
        int version) {

    boolean isClosed() {
        return state.equals("closed");
    }

    /** What the adjustment gives beyond what was given before; null without an adjustment. */
    @Nullable
    BigDecimal difference() {
        return adjusted == null || previous == null ? null : adjusted.subtract(previous);
    }
}
