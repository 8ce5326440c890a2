/** What every module tells the cockpit and the to-do list. */
@NullMarked
package county.platform.summary;

import org.jspecify.annotations.NullMarked;
