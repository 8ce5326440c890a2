package county.insurance.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.settlement.Payouts.Remaining;
import county.insurance.settlement.Payouts.TownshipResult;
import county.insurance.settlement.PublishedMean;
import county.insurance.settlement.Settlement;
import county.platform.step.Act;
import java.util.List;

/**
 * A settlement with how it stands in each township that the caller sees, and its batches.
 *
 * @param actions what the caller may do with it
 */
public record SettlementDetail(
        @JsonUnwrapped Settlement settlement,
        PublishedMean price,
        Remaining remaining,
        List<TownshipResult> townships,
        List<PaymentView> payments,
        List<Act> actions) {

    /** A batch, and what the caller may do with it. */
    public record PaymentView(@JsonUnwrapped Payment payment, List<Act> actions) {}
}
