/** Personal data: sealed in the database, found by a blind index, masked on pages, checked when it comes in. */
@NullMarked
package county.platform.secret;

import org.jspecify.annotations.NullMarked;
