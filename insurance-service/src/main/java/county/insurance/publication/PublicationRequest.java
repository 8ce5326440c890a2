package county.insurance.publication;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An officer publishes a day's price.
 *
 * @param version the published version that the officer saw: 0 when there was none
 * @param note why points are missing, when some are
 * @param reason why the published price is corrected
 */
record PublicationRequest(
        @Min(value = 0, message = "版本号不正确。") int version,

        @Size(max = 300, message = "说明不能超过 300 字。") @Nullable
        String note,

        @Size(max = 300, message = "更正理由不能超过 300 字。") @Nullable
        String reason) {}
