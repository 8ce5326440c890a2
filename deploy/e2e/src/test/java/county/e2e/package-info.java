/** The platform as people use it: started by its own script, used through its one door. */
@NullMarked
package county.e2e;

import org.jspecify.annotations.NullMarked;
