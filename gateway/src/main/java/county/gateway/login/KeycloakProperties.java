package county.gateway.login;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keycloak, as the browser and as the gateway reach it.
 *
 * @param issuer the realm's public address, which stands in every token
 * @param internal the realm's address for the gateway itself; the same, unless Keycloak is behind a proxy
 * @param jwkSetUri where the realm's keys are
 */
@ConfigurationProperties("county.keycloak")
record KeycloakProperties(String issuer, String internal, String jwkSetUri, String clientId, String clientSecret) {

    private static final String OPENID = "/protocol/openid-connect";

    String authorizationUri() {
        return issuer + OPENID + "/auth";
    }

    String tokenUri() {
        return internal + OPENID + "/token";
    }

    String endSessionUri() {
        return internal + OPENID + "/logout";
    }
}
