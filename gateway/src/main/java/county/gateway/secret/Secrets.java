package county.gateway.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keys of the gateway's own, made from the secret that it shares with Keycloak, so that there is no further secret to
 * keep, and what a browser holds stays good when the gateway starts again. One key says nothing of another.
 */
@Component
public final class Secrets {
    private static final String HMAC = "HmacSHA256";

    private final byte[] root;

    Secrets(@Value("${county.keycloak.client-secret}") String root) {
        this.root = root.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes for this purpose and no other. */
    public byte[] keyFor(String purpose) {
        return mac(root, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** The HMAC-SHA256 of a text. */
    public static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
