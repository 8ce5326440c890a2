/** Who may call what: roles and units from the token, checked by every service itself. */
@NullMarked
package county.platform.access;

import org.jspecify.annotations.NullMarked;
