package county.platform.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform as a whole is run.
 *
 * @param today the date to rehearse, or null for the real one
 * @param rehearsedOn the real day on which {@code today} was set, or null for the day of this start: it keeps a part that
 *     is restarted after midnight on the same date as the others
 * @param demo whether made-up operational data is loaded; every page then says so
 */
@ConfigurationProperties("county")
public record PlatformProperties(
        @Nullable LocalDate today,
        @Nullable LocalDate rehearsedOn,
        @DefaultValue("false") boolean demo) {}
