/** How an indicator stands: pure arithmetic on exact decimals, knowing neither database nor clock. */
@NullMarked
package county.planning.evaluation;

import org.jspecify.annotations.NullMarked;
