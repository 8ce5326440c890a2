package county.gateway.login;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why a login did not succeed, as far as the person at the screen can do something about it. */
enum LoginFault {
    /** Keycloak does not answer. */
    UNAVAILABLE,
    /** The login page was open for too long, or this browser did not begin the login. */
    EXPIRED,
    /** The clocks of Keycloak and of this machine are so far apart that a new token is none. */
    CLOCK,
    /** Anything else. */
    FAILED;

    private static final Set<String> TOO_LATE =
            Set.of("authorization_request_not_found", "temporarily_unavailable", "login_required", "invalid_grant");
    /** The times in an id token, which are wrong only when a clock is. */
    private static final Pattern TIMES = Pattern.compile("[{ ,](iat|exp|nbf)=|Jwt expired|Jwt used before");

    static LoginFault of(AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            return UNAVAILABLE;
        }
        if (!(failure instanceof OAuth2AuthenticationException refused)) {
            return FAILED;
        }
        OAuth2Error error = refused.getError();
        String text = Objects.requireNonNullElse(error.getDescription(), "") + failure.getMessage();
        if (TIMES.matcher(text).find()) {
            return CLOCK;
        }
        return TOO_LATE.contains(error.getErrorCode()) ? EXPIRED : FAILED;
    }

    /** How the start page is told. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to say first in the log. */
    String hint() {
        return this == CLOCK ? "时钟不一致: the clocks of Keycloak and of the gateway differ by more than a minute: " : "";
    }
}
