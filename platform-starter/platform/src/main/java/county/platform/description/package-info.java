/** What every service's OpenAPI description has in common. */
@NullMarked
package county.platform.description;

import org.jspecify.annotations.NullMarked;
