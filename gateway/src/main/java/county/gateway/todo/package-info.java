/** What waits for the caller in all modules. */
@NullMarked
package county.gateway.todo;

import org.jspecify.annotations.NullMarked;
