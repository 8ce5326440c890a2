/** What the platform adds to Keycloak. */
@NullMarked
package county.keycloak;

import org.jspecify.annotations.NullMarked;
