package county.insurance.export;

import org.jspecify.annotations.Nullable;

/** How the numbers that belong to a person appear on a list: masked, or in full for who has said why. */
@FunctionalInterface
interface Numbers {

    Numbers MASKED = (column, party, kept, mask) -> mask;

    /**
     * What is shown of one number.
     *
     * @param column as the sealer knows it
     * @return null for a number that there is not
     */
    @Nullable
    String shown(String column, byte[] party, byte @Nullable [] sealed, @Nullable String mask);
}
