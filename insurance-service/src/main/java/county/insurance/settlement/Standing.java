package county.insurance.settlement;

import java.time.LocalDate;
import java.util.List;

/** Where a scheme stands after its last price, as much as the to-do list and the cockpit need. */
record Standing(String scheme, String productName, LocalDate coverUntil, List<Settlement> settlements, NextAct next) {}
