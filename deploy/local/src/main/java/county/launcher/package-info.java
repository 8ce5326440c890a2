/**
 * Runs the whole platform on one machine: starts the parts in the order they need each other, keeps them running, stops
 * them. Everything it says to the person in front of it is Chinese and names a cause.
 */
@NullMarked
package county.launcher;

import org.jspecify.annotations.NullMarked;
