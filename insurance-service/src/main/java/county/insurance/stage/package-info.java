/** The stages of a scheme: their days, who answers for them, and what is completed. */
@NullMarked
package county.insurance.stage;

import org.jspecify.annotations.NullMarked;
