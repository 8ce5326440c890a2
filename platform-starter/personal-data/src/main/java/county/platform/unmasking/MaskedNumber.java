package county.platform.unmasking;

import county.platform.sealing.Binding;
import county.platform.secret.Vault;
import org.jspecify.annotations.Nullable;

/**
 * One number as a row keeps it: its mask for everybody, and sealed.
 *
 * @param key to which it is bound, such as the fingerprint of the person
 * @param sealed null for a number that there is not
 */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened, or to be left alone
public record MaskedNumber(
        Binding binding,
        Object key,
        byte @Nullable [] sealed,
        @Nullable String mask) {

    /** The number itself. */
    public @Nullable String open(Vault vault) {
        return sealed == null ? null : binding.open(vault, sealed, key);
    }
}
