package county.platform.sealing;

import java.util.List;

/**
 * A column with sealed values.
 *
 * @param name of the column; for the source of an index an expression, where the value stands in another table
 * @param binding as which it was sealed
 * @param key the columns of the row's key, in the order in which they were bound
 */
public record SealedColumn(String name, Binding binding, List<KeyColumn> key) {

    public SealedColumn {
        key = List.copyOf(key);
    }

    /** Bound to one column of bytes, such as the fingerprint of the person. */
    public static SealedColumn ofBytes(String name, Binding binding, String key) {
        return new SealedColumn(name, binding, List.of(new KeyColumn(key, true)));
    }

    /** Bound to columns of numbers or text. */
    public static SealedColumn of(String name, Binding binding, String... key) {
        return new SealedColumn(
                name,
                binding,
                List.of(key).stream()
                        .map(column -> new KeyColumn(column, false))
                        .toList());
    }

    /**
     * One column of a row's key.
     *
     * @param bytes whether it is a column of bytes, which is bound as hexadecimal digits
     */
    public record KeyColumn(String name, boolean bytes) {

        String text() {
            return bytes ? "encode(" + name + ", 'hex')" : "cast(" + name + " as text)";
        }
    }
}
