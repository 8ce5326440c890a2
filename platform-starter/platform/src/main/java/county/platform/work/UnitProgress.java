package county.platform.work;

import county.platform.summary.Tally;
import county.platform.summary.UnitTally;
import java.util.List;

/**
 * How far one unit is with its work.
 *
 * @param handedIn how much of what is not done waits for somebody else than the unit; it counts as late, at risk or open
 */
public record UnitProgress(String unit, String unitName, Tally tally, long handedIn) {

    /** The unit's cell of the cockpit. */
    public UnitTally cell() {
        return new UnitTally(unit, unitName, tally);
    }

    /** All units' work together. */
    public static Tally total(List<UnitProgress> units) {
        return units.stream().map(UnitProgress::tally).reduce(Tally.NONE, Tally::plus);
    }
}
