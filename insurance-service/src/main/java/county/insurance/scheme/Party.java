package county.insurance.scheme;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a stage, as the document names them.
 *
 * @param code the unit's code, {@code townships} for all townships, or null for somebody outside the district
 */
public record Party(@Nullable String code, String name) {}
