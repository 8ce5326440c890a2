/** A made-up season to practise and to show with; it lives in a database of its own and is marked on every page. */
@NullMarked
package county.insurance.demo;

import org.jspecify.annotations.NullMarked;
