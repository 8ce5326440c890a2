package county.platform.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform as a whole is run.
 *
 * @param today the date to rehearse, or null for the real one
 * @param demo whether made-up operational data is loaded; every page then says so
 */
@ConfigurationProperties("county")
public record PlatformProperties(
        @Nullable LocalDate today, @DefaultValue("false") boolean demo) {}
