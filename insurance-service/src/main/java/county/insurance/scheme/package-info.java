/** The insurance schemes, as published: terms, payers' shares, decisions, stages. */
@NullMarked
package county.insurance.scheme;

import org.jspecify.annotations.NullMarked;
