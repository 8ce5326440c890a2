package county.insurance.policy;

import org.jspecify.annotations.Nullable;

/**
 * A village, enterprise or co-operative that takes out insurance for the households on its list, each of which signs.
 *
 * @param policies how many households are on its list
 */
public record Collective(
        long id,
        long list,
        String kind,
        String name,
        String codeMask,
        @Nullable String phoneMask,
        long policies,
        int version) {}
