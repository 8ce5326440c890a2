/** What identifies a person: names, numbers and accounts as values, and how they are shown to whoever may not see them whole. */
@NullMarked
package county.platform.person;

import org.jspecify.annotations.NullMarked;
