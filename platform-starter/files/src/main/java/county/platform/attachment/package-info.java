/** Papers that belong to a record: sealed, listed and opened for who sees the record, attached and removed by who may. */
@NullMarked
package county.platform.attachment;

import org.jspecify.annotations.NullMarked;
