/** What the plan wants to reach: the indicators of its table and the dated goals of its text. */
@NullMarked
package county.planning.indicator;

import org.jspecify.annotations.NullMarked;
