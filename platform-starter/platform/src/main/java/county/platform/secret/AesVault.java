package county.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM. A sealed value is: version 1, length of the key's id, the id, 12 bytes of nonce, ciphertext with a tag of
 * 16 bytes. Prefix and context are authenticated. Nonces are random, so a key serves for some four thousand million values.
 */
final class AesVault implements Vault {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One for each thread, because to look it up among the providers costs more than to seal. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesVault::newCipher);

    private final NamedKey current;
    private final Map<String, NamedKey> keys;
    private final byte[] prefix;

    /** The first key is the current one; the others only open. */
    AesVault(List<NamedKey> keys) {
        this.current = keys.getFirst();
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(NamedKey::id, Function.identity()));
        this.prefix = prefixOf(current);
    }

    @Override
    public byte[] seal(String plain, String context) {
        return sealBytes(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    @Override
    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealBytes(byte[] value, String context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(prefix, prefix.length + NONCE + value.length + TAG);
        System.arraycopy(nonce, 0, sealed, prefix.length, NONCE);
        try {
            Cipher cipher = ready(Cipher.ENCRYPT_MODE, current, nonce, prefix, context);
            cipher.doFinal(value, 0, value.length, sealed, prefix.length + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] openBytes(byte[] sealed, String context) {
        NamedKey key = keyOf(sealed);
        byte[] start = prefixOf(key);
        int from = start.length + NONCE;
        if (sealed.length < from + TAG) {
            throw new SealBroken("a sealed value is cut short in " + context, null);
        }
        try {
            byte[] nonce = Arrays.copyOfRange(sealed, start.length, from);
            Cipher cipher = ready(Cipher.DECRYPT_MODE, key, nonce, start, context);
            return cipher.doFinal(sealed, from, sealed.length - from);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a sealed value was changed, or does not belong in " + context, e);
        }
    }

    @Override
    public boolean stale(byte[] sealed) {
        return sealed.length < prefix.length || !Arrays.equals(sealed, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public String currentKeyId() {
        return current.id();
    }

    @Override
    public boolean hasFormerKeys() {
        return keys.size() > 1;
    }

    @Override
    public byte[] prefix() {
        return prefix.clone();
    }

    private NamedKey keyOf(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != VERSION || sealed[1] <= 0 || sealed.length < 2 + sealed[1]) {
            throw new SealBroken("this is no sealed value", null);
        }
        String id = new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
        NamedKey key = keys.get(id);
        if (key == null) {
            throw new SealBroken("the key " + id + " is not among county.secret.keys", null);
        }
        return key;
    }

    private static Cipher ready(int mode, NamedKey key, byte[] nonce, byte[] prefix, String context)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(prefix);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] prefixOf(NamedKey key) {
        byte[] id = key.id().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
