/** The platform starter: cross-cutting technology as Spring Boot auto-configuration; no domain. */
@NullMarked
package county.platform;

import org.jspecify.annotations.NullMarked;
