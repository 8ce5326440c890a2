/** The caller's token, kept in the session and renewed without anybody noticing; it never leaves the server. */
@NullMarked
package county.gateway.token;

import org.jspecify.annotations.NullMarked;
