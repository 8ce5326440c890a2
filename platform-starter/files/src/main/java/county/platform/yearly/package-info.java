/**
 * Opening a year: a table that a document brings each year is read, checked, compared with the one before and brought into
 * force by two people.
 */
@NullMarked
package county.platform.yearly;

import org.jspecify.annotations.NullMarked;
