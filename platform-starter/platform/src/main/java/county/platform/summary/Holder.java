package county.platform.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who took a to-do.
 *
 * @param name the post, for people to read
 * @param note what was said when it was handed over
 */
public record Holder(String username, String name, @Nullable String note, LocalDate since) {}
