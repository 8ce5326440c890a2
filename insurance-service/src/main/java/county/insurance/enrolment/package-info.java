/** Village lists and the policies in them, from the first entry to the public notice (章政办发〔2023〕11号, part 5 (3)). */
@NullMarked
package county.insurance.enrolment;

import org.jspecify.annotations.NullMarked;
