/** A household finds its own record with name, identity number and a code on its phone (章政办发〔2023〕11号, part 5 (3)). */
@NullMarked
package county.insurance.household;

import org.jspecify.annotations.NullMarked;
