/** Who pays what of the premiums: the ledger, the subsidies of each level of government, and shares that are given back. */
@NullMarked
package county.insurance.subsidy;

import org.jspecify.annotations.NullMarked;
