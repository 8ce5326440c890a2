/** What the module tells the cockpit and the to-do list. */
@NullMarked
package county.insurance.overview;

import org.jspecify.annotations.NullMarked;
