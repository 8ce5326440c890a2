/** Transactions as the collectors report them, looked through for what deserves a second look, and reviewed. */
@NullMarked
package county.insurance.observation;

import org.jspecify.annotations.NullMarked;
