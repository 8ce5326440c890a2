package county.platform.step;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do with a record as it stands: pages show just these.
 *
 * @param act the move's name
 * @param to the state to which it leads
 * @param allowed whether they may make it now
 * @param from from which day it may be made, where it is only for the day that it may not yet
 * @param why why it may not be made; null when it may
 */
public record Act(
        String act,
        String to,
        boolean allowed,
        @Nullable LocalDate from,
        @Nullable String why) {}
