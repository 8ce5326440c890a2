package county.insurance.scheme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A scheme with everything that is published about it: the same for every reader. */
record SchemeView(
        @JsonUnwrapped Scheme scheme,
        String source,
        String payoutFormula,
        List<PayerShare> shares,
        Decisions decisions,
        List<StageView> stages) {}
