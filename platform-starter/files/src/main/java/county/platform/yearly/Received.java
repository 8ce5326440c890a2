package county.platform.yearly;

import county.platform.importing.list.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table that was handed to the platform.
 *
 * @param edition the draft, or null where faults kept it from being taken
 * @param faults the first of them, with row and reason
 */
public record Received(@Nullable Edition edition, List<Fault> faults, List<Fault> notices, List<String> account) {}
