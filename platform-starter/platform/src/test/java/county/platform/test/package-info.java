/** Test support for all services: a real database, real tokens, and the checks that every service must pass. */
@NullMarked
package county.platform.test;

import org.jspecify.annotations.NullMarked;
