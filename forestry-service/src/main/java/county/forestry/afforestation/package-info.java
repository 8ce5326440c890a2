/** Afforestation plots: reported by townships and forest farms, verified by one officer, accepted by another. */
@NullMarked
package county.forestry.afforestation;

import org.jspecify.annotations.NullMarked;
