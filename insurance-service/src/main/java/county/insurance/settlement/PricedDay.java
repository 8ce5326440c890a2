package county.insurance.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The price that counts for one day, and which of its versions that is. */
record PricedDay(LocalDate day, int version, BigDecimal price) {}
