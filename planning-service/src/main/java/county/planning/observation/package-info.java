/** What is known of each indicator, year by year: printed in the document, or entered and approved by the bureau. */
@NullMarked
package county.planning.observation;

import org.jspecify.annotations.NullMarked;
