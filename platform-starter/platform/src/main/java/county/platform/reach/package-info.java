/** Which rows a caller sees: composed into every statement, and kept by the database itself behind that. */
@NullMarked
package county.platform.reach;

import org.jspecify.annotations.NullMarked;
