package county.insurance.settlement;

import county.insurance.scheme.ActualPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published actual price; its first version locks the series.
 *
 * @param reason why it replaced the version before
 */
record LockedPrice(
        int version,
        BigDecimal priceSum,
        int publications,
        @Nullable String reason,
        LocalDate publishedOn,
        String publishedBy) {

    ActualPrice exact() {
        return new ActualPrice(priceSum, publications);
    }
}
