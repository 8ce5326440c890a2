/** What the plan asks of units every year in numbers. */
@NullMarked
package county.disclosure.duty;

import org.jspecify.annotations.NullMarked;
