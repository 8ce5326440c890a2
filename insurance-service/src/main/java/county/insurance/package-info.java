/** Target-price insurance for green onion and pigs (章政办发〔2023〕11号; 12号, printed as 11号). */
@NullMarked
package county.insurance;

import org.jspecify.annotations.NullMarked;
