package county.platform.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One unit's tally: a cell of the cockpit's matrix. */
public record UnitTally(
        String code, String name, @JsonUnwrapped Tally tally) {}
