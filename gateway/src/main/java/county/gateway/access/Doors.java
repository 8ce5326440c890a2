package county.gateway.access;

import county.gateway.login.AfterLogin;
import county.gateway.login.AfterLogout;
import county.gateway.login.BackChannelLogout;
import county.gateway.login.DeepLink;
import county.gateway.login.Logout;
import org.springframework.stereotype.Component;

/** The ways in and out. */
@Component
record Doors(
        DeepLink wanted,
        AfterLogin afterLogin,
        Logout logout,
        AfterLogout afterLogout,
        BackChannelLogout backChannel) {}
