/** The plan's tasks, how far each unit is with each, and who may take it further. */
@NullMarked
package county.disclosure.task;

import org.jspecify.annotations.NullMarked;
