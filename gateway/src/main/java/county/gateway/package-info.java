/** The one public door of the platform: login, session, routes to the modules, cockpit, and the web application. */
@NullMarked
package county.gateway;

import org.jspecify.annotations.NullMarked;
