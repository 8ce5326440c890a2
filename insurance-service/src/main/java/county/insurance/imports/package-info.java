/** Enrolment lists brought in as files: checked row by row, then taken as a whole or not at all. */
@NullMarked
package county.insurance.imports;

import org.jspecify.annotations.NullMarked;
