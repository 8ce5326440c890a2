package county.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whose tokens are accepted, and for whom they must be meant. */
@ConfigurationProperties("county.token")
record TokenProperties(
        String issuer,
        String jwkSetUri,
        @DefaultValue("county-platform") String audience) {}
