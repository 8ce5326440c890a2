package county.gateway.token;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Keycloak does not answer, so a token could not be renewed; the session lives on and the next request tries again. */
final class LoginUnavailable extends ResponseStatusException {

    LoginUnavailable(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "token could not be renewed", cause);
    }
}
