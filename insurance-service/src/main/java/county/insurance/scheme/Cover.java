package county.insurance.scheme;

import java.math.BigDecimal;

/** What a quantity is insured for and what that costs, in yuan to the fen; the parts of the split sum to the premium. */
public record Cover(BigDecimal quantity, BigDecimal sumInsured, BigDecimal premium, Split split) {}
