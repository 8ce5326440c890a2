/** Stand-ins for what surrounds the gateway: Keycloak, the modules, and a browser. */
@NullMarked
package county.gateway.test;

import org.jspecify.annotations.NullMarked;
