/** What happens on a connection below HTTP: heads that do not come, heads that are too large, bodies nobody waits for. */
@NullMarked
package county.gateway.connection;

import org.jspecify.annotations.NullMarked;
