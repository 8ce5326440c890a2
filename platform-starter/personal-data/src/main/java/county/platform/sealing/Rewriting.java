package county.platform.sealing;

import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a row as former keys wrote it the row as the current ones write it. */
record Rewriting(Vault vault, BlindIndex index) {

    /**
     * The values of {@link SealedTable#columns()}, bytes in hexadecimal.
     *
     * @param row what {@link SealedTable#stale()} has read
     * @param indexStale whether the indexes are to be written anew too
     */
    List<@Nullable String> anew(SealedTable table, Stored row, boolean indexStale) {
        Map<String, String> keys = new HashMap<>();
        List<@Nullable String> indexes = new ArrayList<>();
        for (IndexColumn column : table.indexes()) {
            String value = indexStale ? written(column, row) : row.kept(column);
            indexes.add(value);
            if (value != null && !column.brief()) {
                keys.put(new SealedColumn.KeyColumn(column.name(), true).text(), value);
            }
        }
        List<@Nullable String> values = new ArrayList<>();
        for (SealedColumn column : table.sealed()) {
            byte[] sealed = row.bytes(column.name());
            values.add(sealed == null ? null : sealed(column, sealed, row, keys));
        }
        values.addAll(indexes);
        return values;
    }

    private String sealed(SealedColumn column, byte[] sealed, Stored row, Map<String, String> keys) {
        byte[] plain = vault.openBytes(sealed, before(column, row));
        String context = column.binding()
                .context(column.key().stream()
                        .map(key -> keys.getOrDefault(key.text(), row.text(key.text())))
                        .toList());
        return HexFormat.of().formatHex(vault.sealBytes(plain, context));
    }

    private @Nullable String written(IndexColumn column, Stored row) {
        byte[] sealed = row.bytes(column.source().name());
        if (sealed == null) {
            return row.kept(column);
        }
        String plain = vault.open(sealed, before(column.source(), row));
        return column.brief()
                ? Long.toString(index.shortly(column.purpose(), plain))
                : HexFormat.of().formatHex(index.of(column.purpose(), plain));
    }

    private static String before(SealedColumn column, Stored row) {
        return column.binding()
                .context(column.key().stream().map(key -> row.text(key.text())).toList());
    }

    /** A row as it stands in the table. */
    interface Stored {

        byte @Nullable [] bytes(String name);

        String text(String name);

        /** The index as it is, as text. */
        @Nullable
        String kept(IndexColumn column);
    }
}
