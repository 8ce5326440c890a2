/** The plan and its parameters: thresholds and days that are our decisions and the district may change. */
@NullMarked
package county.planning.plan;

import org.jspecify.annotations.NullMarked;
