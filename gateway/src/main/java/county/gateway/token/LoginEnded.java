package county.gateway.token;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The login has ended at Keycloak, or there was none: the caller must log in again. Not an authentication exception,
 * which Spring's login filter would take for a failed login, whatever the request.
 */
public final class LoginEnded extends ResponseStatusException {

    LoginEnded() {
        super(HttpStatus.UNAUTHORIZED, "the login has ended");
    }
}
