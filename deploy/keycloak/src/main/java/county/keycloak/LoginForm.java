package county.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's form for name and password, which hears nothing from an address that has sent too many wrong ones of late.
 * Keycloak itself counts by name only: anybody could lock anybody out, or try one password on every name.
 */
final class LoginForm extends UsernamePasswordForm {
    static final String MESSAGE = "countyAddressMustWait";

    private final Failures failures;

    LoginForm(KeycloakSession session, Failures failures) {
        super(session);
        this.failures = failures;
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String address = context.getConnection().getRemoteAddr();
        if (failures.tooMany(address, System.currentTimeMillis())) {
            Response page = context.form().setError(MESSAGE).createLoginUsernamePassword();
            context.forceChallenge(page); // not a failure: nothing is counted against the name
            return;
        }
        super.action(context);
        // a try at a name that is locked already is no better than one with a wrong password
        if (context.getStatus() != FlowStatus.SUCCESS) {
            failures.add(address, System.currentTimeMillis());
        }
    }
}
