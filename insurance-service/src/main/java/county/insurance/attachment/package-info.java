/** Papers that belong to a village list: who may attach which of them when. */
@NullMarked
package county.insurance.attachment;

import org.jspecify.annotations.NullMarked;
