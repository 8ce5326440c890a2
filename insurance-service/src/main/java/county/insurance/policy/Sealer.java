package county.insurance.policy;

import county.platform.person.BankAccount;
import county.platform.person.IdentityNumber;
import county.platform.person.Masks;
import county.platform.person.Phone;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals the numbers that belong to a person, bound to the party that they belong to, and masks them for everybody. */
@Component
public class Sealer {

    private final Vault vault;
    private final BlindIndex index;

    Sealer(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    /** The blind index of an identity number or credit code, by which the same party is found again. */
    public byte[] identityIndex(String identity) {
        return index.of(PartySeal.INDEX, IdentityNumber.normalised(identity));
    }

    /** The fingerprints by which a party is looked up: one for each key of the index. */
    public List<byte[]> identityIndexes(String identity) {
        return index.all(PartySeal.INDEX, IdentityNumber.normalised(identity));
    }

    /**
     * Seals one number for its column.
     *
     * @param column {@code identity}, {@code phone} or {@code account}
     */
    public byte[] seal(String column, byte[] identityIndex, String plain) {
        return PartySeal.of(column).seal(vault, plain, identityIndex);
    }

    /** Opens what {@link #seal(String, byte[], String)} has sealed for the same column and party. */
    public String open(String column, byte[] identityIndex, byte[] sealed) {
        return PartySeal.of(column).open(vault, sealed, identityIndex);
    }

    /**
     * A short keyed fingerprint by which equal numbers of one column are told; it opens nothing.
     *
     * @param column {@code phone} or {@code account}
     * @param normalised as it is stored
     */
    public long key(String column, String normalised) {
        return index.shortly(column, normalised);
    }

    /** All three numbers of a party; phone and account may be missing. */
    public Sealed seal(String identity, boolean organisation, @Nullable String phone, @Nullable String account) {
        String number = IdentityNumber.normalised(identity);
        byte[] party = identityIndex(number);
        String mobile = phone == null || phone.isBlank() ? null : Phone.normalised(phone);
        String money = account == null || account.isBlank() ? null : BankAccount.normalised(account);
        return new Sealed(
                party,
                seal("identity", party, number),
                organisation ? Masks.organisationCode(number) : Masks.identityNumber(number),
                mobile == null ? null : seal("phone", party, mobile),
                mobile == null ? null : Masks.phone(mobile),
                mobile == null ? null : key("phone", mobile),
                money == null ? null : seal("account", party, money),
                money == null ? null : Masks.bankAccount(money),
                money == null ? null : key("account", money));
    }

    /** A party's numbers as they are stored; equal phones and equal accounts have equal keys. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database
    public record Sealed(
            byte[] identityIndex,
            byte[] identity,
            String identityMask,
            byte @Nullable [] phone,
            @Nullable String phoneMask,
            @Nullable Long phoneKey,
            byte @Nullable [] account,
            @Nullable String accountMask,
            @Nullable Long accountKey) {}
}
