package county.gateway.access;

import county.gateway.forgery.CsrfCookie;
import county.gateway.forgery.ForgeryRefusal;
import county.gateway.login.AfterLogin;
import county.gateway.login.AfterLogout;
import county.gateway.login.BackChannelLogout;
import county.gateway.login.LoginCookies;
import county.gateway.login.Logout;
import org.springframework.stereotype.Component;

/** The ways in and out. */
@Component
record Doors(
        LoginCookies begun,
        AfterLogin afterLogin,
        Logout logout,
        AfterLogout afterLogout,
        BackChannelLogout backChannel,
        CsrfCookie csrf,
        ForgeryRefusal forgery) {}
