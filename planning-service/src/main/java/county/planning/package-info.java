/** The plan for new-type urbanisation 2021 to 2035 (章政发〔2023〕16号): its indicators, their monitoring and evaluation. */
@NullMarked
package county.planning;

import org.jspecify.annotations.NullMarked;
