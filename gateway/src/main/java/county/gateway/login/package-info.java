/** Login and logout with Keycloak. */
@NullMarked
package county.gateway.login;

import org.jspecify.annotations.NullMarked;
