package county.platform.register;

import county.platform.access.Official;
import county.platform.step.Standing;

/** A row of a register: a record of one unit that moves by steps. */
public interface Registered<S extends Enum<S>> {

    long id();

    String unit();

    S state();

    int version();

    /** What somebody is to it. */
    Standing standing(Official official);
}
