package county.platform.sealing;

/**
 * A column with blind indexes, which is written anew from what its source holds.
 *
 * @param purpose as which the value is looked up
 * @param source where the value stands sealed, as it is looked up
 * @param brief whether it is the short number of eight bytes, which follows the other indexes of its row
 */
public record IndexColumn(String name, String purpose, SealedColumn source, boolean brief) {

    /** The fingerprint of a value, 32 bytes. */
    public static IndexColumn of(String name, String purpose, SealedColumn source) {
        return new IndexColumn(name, purpose, source, false);
    }

    /** The short number of a value. */
    public static IndexColumn brief(String name, String purpose, SealedColumn source) {
        return new IndexColumn(name, purpose, source, true);
    }
}
