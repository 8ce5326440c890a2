package county.insurance.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A batch of transfers, as the insurer recorded it.
 *
 * @param township whose policies it paid, or null for all
 * @param amount in yuan; negative for money that came back
 * @param failed how many of its transfers the bank returned, and what they amounted to
 */
public record Payment(
        long id,
        long settlement,
        @Nullable String township,
        @Nullable String townshipName,
        String document,
        LocalDate paidOn,
        int policies,
        BigDecimal amount,
        long failed,
        BigDecimal failedAmount,
        String recordedBy) {}
