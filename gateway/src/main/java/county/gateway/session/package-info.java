/** Who is logged in, and what the web application needs to know first. */
@NullMarked
package county.gateway.session;

import org.jspecify.annotations.NullMarked;
