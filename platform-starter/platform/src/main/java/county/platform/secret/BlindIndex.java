package county.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a sealed value without opening any: equal values have equal fingerprints, and without the key nobody can try
 * all identity numbers. HMAC-SHA-256 with a key of its own.
 */
public final class BlindIndex {

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(BlindIndex::newMac);

    private final SecretKeySpec key;

    BlindIndex(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * The fingerprint, 32 bytes.
     *
     * @param purpose what is looked up, such as {@code insured.identity}: the same value has another fingerprint
     *     elsewhere, so tables cannot be joined on it
     * @param normalisedValue written in the one way in which it is always looked up
     */
    public byte[] of(String purpose, String normalisedValue) {
        try {
            Mac mac = MAC.get();
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalisedValue.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The first 64 bits of the fingerprint, as a number: by it alike values of a few million are told, in a column of
     * eight bytes. Not for what must be one and the same.
     */
    public long shortly(String purpose, String normalisedValue) {
        return ByteBuffer.wrap(of(purpose, normalisedValue)).getLong();
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
