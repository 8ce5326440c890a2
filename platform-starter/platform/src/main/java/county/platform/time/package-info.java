/** Business time: one clock, Asia/Shanghai, and the State Council's working days. */
@NullMarked
package county.platform.time;

import org.jspecify.annotations.NullMarked;
