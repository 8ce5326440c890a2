package county.platform.step;

import county.platform.access.Official;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to one record.
 *
 * @param ofTheUnit whether it is a record of a unit of theirs
 * @param hand whether they had a hand in what it says now, so that somebody else has to release it
 */
public record Standing(Official official, boolean ofTheUnit, boolean hand) {

    /**
     * What this official is to a record of this unit.
     *
     * @param hands the login names of those who entered or changed what it says now; null for nobody
     */
    public static Standing of(Official official, String unit, @Nullable String... hands) {
        return new Standing(
                official, official.belongsTo(unit), FourEyes.bars(official.username(), Arrays.asList(hands)));
    }
}
