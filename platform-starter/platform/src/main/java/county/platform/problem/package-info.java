/** Every refusal and failure as a problem document (RFC 9457) in Chinese, without internals. */
@NullMarked
package county.platform.problem;

import org.jspecify.annotations.NullMarked;
