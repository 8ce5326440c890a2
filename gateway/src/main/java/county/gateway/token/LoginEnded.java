package county.gateway.token;

import org.springframework.security.core.AuthenticationException;

/** The login has ended at Keycloak, or there was none: the caller must log in again. */
public final class LoginEnded extends AuthenticationException {

    LoginEnded() {
        super("the login has ended");
    }
}
