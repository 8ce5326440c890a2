/** Papers that belong to a village list: certificates, signed lists, records of an inspection. */
@NullMarked
package county.insurance.attachment;

import org.jspecify.annotations.NullMarked;
