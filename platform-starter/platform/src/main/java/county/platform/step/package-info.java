/** How records move from state to state by the hands of people: who may do what and when, and what they are told. */
@NullMarked
package county.platform.step;

import org.jspecify.annotations.NullMarked;
