package county.insurance.settlement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.settlement.PayoutPayments.Remaining;
import county.insurance.settlement.Payouts.TownshipResult;
import java.util.List;

/** A settlement with how it stands in each township that the caller sees, and its batches. */
record SettlementDetail(
        @JsonUnwrapped Settlement settlement,
        PublishedMean price,
        Remaining remaining,
        List<TownshipResult> townships,
        List<Payment> payments) {}
