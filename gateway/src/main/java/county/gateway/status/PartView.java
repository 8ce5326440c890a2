package county.gateway.status;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One part of the platform.
 *
 * @param status {@code up}, {@code slow}, {@code down}, or {@code unknown} when nobody is left to ask
 * @param since since when it is not up, as far as the gateway has noticed
 * @param millis how long it took to answer; null when it did not
 * @param detail what is wrong, for people to read
 */
record PartView(
        String name,
        String label,
        String status,
        @Nullable OffsetDateTime since,
        @Nullable Long millis,
        @Nullable String detail) {}
