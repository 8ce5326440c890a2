/** The request id that ties the logs of all services together. */
@NullMarked
package county.platform.request;

import org.jspecify.annotations.NullMarked;
