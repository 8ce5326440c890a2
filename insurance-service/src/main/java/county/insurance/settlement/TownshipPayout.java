package county.insurance.settlement;

import java.math.BigDecimal;

/** What one township's policies would be, or are, paid. Quantity in the scheme's unit, amounts in yuan. */
record TownshipPayout(String township, String name, long policies, BigDecimal quantity, BigDecimal amount) {}
