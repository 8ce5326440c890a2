/**
 * From the public notice to the subsidy: townships, insurer, Development and Reform, Finance (章政办发〔2023〕11号, part 3 (6)
 * and part 5 (3)).
 */
@NullMarked
package county.insurance.review;

import org.jspecify.annotations.NullMarked;
