/** The monitoring points: where prices are collected, and by whom. */
@NullMarked
package county.insurance.point;

import org.jspecify.annotations.NullMarked;
