/** Which unit has which duty: data that the administrator keeps, asked for by routes, rules and pages. */
@NullMarked
package county.platform.duty;

import org.jspecify.annotations.NullMarked;
