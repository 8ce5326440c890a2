/** Constants by what people call them and by what the database calls them. */
@NullMarked
package county.platform.label;

import org.jspecify.annotations.NullMarked;
