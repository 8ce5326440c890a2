/**
 * Lists that people bring as files: kept sealed, checked row by row in the background, then taken as a whole or not at
 * all. What a list is, and where it goes, a module says with an {@link county.platform.importing.ImportKind}.
 */
@NullMarked
package county.platform.importing;

import org.jspecify.annotations.NullMarked;
