package county.insurance.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.settlement.Payouts.Remaining;
import county.insurance.settlement.Payouts.TownshipResult;
import county.insurance.settlement.PublishedMean;
import county.insurance.settlement.Settlement;
import java.util.List;

/** A settlement with how it stands in each township that the caller sees, and its batches. */
public record SettlementDetail(
        @JsonUnwrapped Settlement settlement,
        PublishedMean price,
        Remaining remaining,
        List<TownshipResult> townships,
        List<Payment> payments) {}
