/** The district's villages and communities, by the codes of the National Bureau of Statistics. */
@NullMarked
package county.insurance.village;

import org.jspecify.annotations.NullMarked;
