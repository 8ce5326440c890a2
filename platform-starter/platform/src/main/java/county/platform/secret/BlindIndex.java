package county.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a sealed value without opening any: equal values have equal fingerprints, and without the key nobody can try
 * all identity numbers. A fingerprint is 30 bytes of an HMAC-SHA-256 with a key of its own, and 2 bytes that mark the
 * key. Values are written with the current key and, while a former one is left behind, found with any.
 */
public final class BlindIndex {

    /** Where the mark of the key begins in a fingerprint, counted from 1 as SQL does. */
    public static final int MARK_FROM = 31;

    private static final int LENGTH = 32;
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(BlindIndex::newMac);

    private final List<Key> keys;

    private BlindIndex(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * An index with these keys, each the Base64 of 32 bytes, the current one first.
     *
     * @throws IllegalStateException when one of them is no key, or two cannot be told apart
     */
    public static BlindIndex of(List<String> base64) {
        List<Key> keys = IntStream.range(0, base64.size())
                .mapToObj(i ->
                        Key.of(NamedKey.decoded("entry " + (i + 1) + " of county.secret.index-key", base64.get(i))))
                .toList();
        Set<ByteBuffer> marks = new HashSet<>();
        if (keys.isEmpty() || !keys.stream().allMatch(key -> marks.add(ByteBuffer.wrap(key.mark())))) {
            throw new IllegalStateException("county.secret.index-key names no key, one twice, or two that have the same"
                    + " mark: make another one");
        }
        return new BlindIndex(keys);
    }

    /**
     * The fingerprint with the current key, 32 bytes.
     *
     * @param purpose what is looked up, such as {@code insured.identity}: the same value has another fingerprint
     *     elsewhere, so tables cannot be joined on it
     * @param normalisedValue written in the one way in which it is always looked up
     */
    public byte[] of(String purpose, String normalisedValue) {
        return fingerprint(keys.getFirst(), purpose, normalisedValue);
    }

    /**
     * The fingerprints with all keys, the current one first: what a look-up asks for, {@code index in (:fingerprints)},
     * because a former key may have written it.
     */
    public List<byte[]> all(String purpose, String normalisedValue) {
        return keys.stream()
                .map(key -> fingerprint(key, purpose, normalisedValue))
                .toList();
    }

    /**
     * The first 64 bits of the fingerprint, as a number: by it alike values of a few million are told, in a column of
     * eight bytes. Not for what must be one and the same.
     */
    public long shortly(String purpose, String normalisedValue) {
        return ByteBuffer.wrap(of(purpose, normalisedValue)).getLong();
    }

    /**
     * The bytes with which all ends that the current key writes, so that SQL can find what is stale: {@code
     * substring(index from 31) <> :mark}.
     */
    public byte[] mark() {
        return keys.getFirst().mark().clone();
    }

    /** Whether there are keys beside the current one, so that something may be stale. */
    public boolean hasFormerKeys() {
        return keys.size() > 1;
    }

    private static byte[] fingerprint(Key key, String purpose, String value) {
        byte[] digest = digest(key.spec(), purpose, value);
        System.arraycopy(key.mark(), 0, digest, MARK_FROM - 1, LENGTH - MARK_FROM + 1);
        return digest;
    }

    private static byte[] digest(SecretKeySpec key, String purpose, String value) {
        try {
            Mac mac = MAC.get();
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param mark tells the key without telling of it */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Key(SecretKeySpec spec, byte[] mark) {

        static Key of(byte[] bytes) {
            SecretKeySpec spec = new SecretKeySpec(bytes, "HmacSHA256");
            return new Key(spec, Arrays.copyOf(digest(spec, "the mark of this key", ""), LENGTH - MARK_FROM + 1));
        }
    }
}
