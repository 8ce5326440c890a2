package county.platform.secret;

import java.util.List;

/**
 * Seals personal data for the database. What is sealed is bound to its place: the {@code context} names table, column
 * and the row's own key, such as {@code insured.identity:4711}, and a value that was moved to another row does not open.
 */
public interface Vault {

    /**
     * A vault with these keys, {@code id:base64}, the current one first.
     *
     * @throws IllegalStateException when one of them is no key; the message does not show it
     */
    static Vault of(List<String> keys) {
        return new AesVault(NamedKey.all(keys));
    }

    /** The value, sealed with the current key; never twice the same. */
    byte[] seal(String plain, String context);

    /**
     * The value that was sealed in this context.
     *
     * @throws SealBroken when it was changed or moved, or when its key is not there any more
     */
    String open(byte[] sealed, String context);

    /** Bytes such as a file's, sealed like text. */
    byte[] sealBytes(byte[] plain, String context);

    /**
     * The bytes that were sealed in this context.
     *
     * @throws SealBroken like {@link #open}
     */
    byte[] openBytes(byte[] sealed, String context);

    /** Whether this was sealed with a former key and ought to be sealed anew. */
    boolean stale(byte[] sealed);

    String currentKeyId();

    /** Whether there are keys beside the current one, so that something may be stale. */
    boolean hasFormerKeys();

    /**
     * The bytes with which all begins that the current key seals, so that SQL can find what is stale: {@code
     * substring(sealed for :length) <> :prefix}.
     */
    byte[] prefix();
}
