package county.insurance.observation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that counts: one transaction at a point on a day.
 *
 * @param price in the scheme's price unit
 */
public record Sample(long id, long point, LocalDate day, BigDecimal price) {}
