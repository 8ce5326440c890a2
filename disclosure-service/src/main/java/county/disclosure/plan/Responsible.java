package county.disclosure.plan;

import org.jspecify.annotations.Nullable;

/**
 * A unit, or a group of units, as the document prints it.
 *
 * @param code the unit's code, or the group's key
 * @param group whether it stands for several units
 * @param note how a group's name is read where the document leaves it open, or null
 */
public record Responsible(
        String code, String name, boolean group, @Nullable String note) {}
