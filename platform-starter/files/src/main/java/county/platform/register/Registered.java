package county.platform.register;

import county.platform.access.Official;
import county.platform.step.Standing;

/**
 * A row of a register: a record of one unit that moves by steps. Who made a step is a component named after the state to
 * which it led, such as {@code verifiedBy}; {@code enteredBy} is who entered it.
 */
public interface Registered<S extends Enum<S>> {

    long id();

    String unit();

    S state();

    int version();

    /** What somebody is to it: whose hands it went through, its components say. */
    default Standing standing(Official official) {
        return Standing.of(official, unit(), Findings.hands((Record) this));
    }
}
