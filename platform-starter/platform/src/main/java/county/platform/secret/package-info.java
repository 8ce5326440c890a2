/** Secrets in the database: values sealed with the vault's key and found by a keyed blind index. */
@NullMarked
package county.platform.secret;

import org.jspecify.annotations.NullMarked;
