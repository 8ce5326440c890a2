/** Who is barred from taking part, and since which document (章政办发〔2023〕11号, part 5 (4)). */
@NullMarked
package county.insurance.sanction;

import org.jspecify.annotations.NullMarked;
