/** What a contract in force has wrong about its household or its papers, put right by two persons. */
@NullMarked
package county.insurance.correction;

import org.jspecify.annotations.NullMarked;
