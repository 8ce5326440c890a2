package county.insurance.export;

import java.util.List;

/**
 * What the columns of a scheme's lists are called after.
 *
 * @param eligibility its conditions, each a column
 */
record ListedScheme(String quantityUnit, List<String> eligibility) {

    ListedScheme {
        eligibility = List.copyOf(eligibility);
    }
}
