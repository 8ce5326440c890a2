package county.insurance.policy;

import county.platform.sealing.Binding;
import county.platform.sealing.IndexColumn;
import county.platform.sealing.SealedColumn;

/** The numbers that belong to a party, each bound to the party's fingerprint, wherever it is kept. */
public final class PartySeal {

    /** As what a party's number is looked up. */
    public static final String INDEX = "identity";

    public static final Binding IDENTITY = new Binding("policy.identity");
    public static final Binding PHONE = new Binding("policy.phone");
    public static final Binding ACCOUNT = new Binding("policy.account");

    private PartySeal() {}

    /** The seal of a column by its short name: {@code identity}, {@code phone} or {@code account}. */
    static Binding of(String column) {
        return switch (column) {
            case "identity" -> IDENTITY;
            case "phone" -> PHONE;
            case "account" -> ACCOUNT;
            default -> throw new IllegalArgumentException("no number of a party: " + column);
        };
    }

    /** The columns of the fingerprint and of the number behind it. */
    public static IndexColumn index(String name, String sealed) {
        return IndexColumn.of(name, INDEX, SealedColumn.ofBytes(sealed, IDENTITY, name));
    }
}
