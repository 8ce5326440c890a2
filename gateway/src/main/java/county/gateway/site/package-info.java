/** The web application's files, and its one page for every address that is not a file. */
@NullMarked
package county.gateway.site;

import org.jspecify.annotations.NullMarked;
