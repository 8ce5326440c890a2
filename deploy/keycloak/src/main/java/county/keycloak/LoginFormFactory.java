package county.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own form, under its name, so that every flow has it. */
public final class LoginFormFactory extends UsernamePasswordFormFactory {
    private static final int AT_ONCE = 10;
    private static final long PAUSE_MILLIS = 10_000;
    private static final int ADDRESSES = 50_000;

    private final Failures failures = new Failures(AT_ONCE, PAUSE_MILLIS, ADDRESSES);

    @Override
    public Authenticator create(KeycloakSession session) {
        return new LoginForm(session, failures);
    }

    /** Of two of one name Keycloak takes the one of the higher order. */
    @Override
    public int order() {
        return 100;
    }
}
