/** From the locked price to money in every account: exposure, settlement, payment, disputes, and the proof of it all. */
@NullMarked
package county.insurance.settlement;

import org.jspecify.annotations.NullMarked;
