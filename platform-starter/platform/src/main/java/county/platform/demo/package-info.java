/** Made-up data to practise and to show with: one frame that makes them once, keeps them apart and adds the days since. */
@NullMarked
package county.platform.demo;

import org.jspecify.annotations.NullMarked;
