package county.insurance.sealing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table with sealed columns, and how each value was bound to its row.
 *
 * @param rows how many are taken at a time: few where they are large
 */
record SealedTable(String name, int rows, List<SealedColumn> columns) {

    /** All tables of this service that keep sealed values. */
    static final List<SealedTable> ALL = List.of(
            new SealedTable(
                    "policy",
                    500,
                    List.of(
                            party("identity", "identity_index"),
                            party("phone", "identity_index"),
                            party("account", "identity_index"))),
            new SealedTable(
                    "policy_correction",
                    500,
                    List.of(party("phone", "identity_index"), party("account", "identity_index"))),
            new SealedTable(
                    "collective",
                    500,
                    List.of(
                            new SealedColumn("code_sealed", bound("identity", "code_index")),
                            new SealedColumn("phone_sealed", bound("phone", "code_index")))),
            new SealedTable(
                    "enrolment_row",
                    500,
                    List.of(
                            party("identity", "identity_index"),
                            party("phone", "identity_index"),
                            party("account", "identity_index"),
                            new SealedColumn("collective_sealed", bound("identity", "collective_index")))),
            new SealedTable(
                    "import_chunk",
                    1,
                    List.of(new SealedColumn("sealed", "'import_chunk.sealed:' || job || ':' || no"))),
            new SealedTable(
                    "attachment",
                    1,
                    List.of(new SealedColumn("sealed", "'attachment:' || list || ':' || encode(sha256, 'hex')"))));

    private static SealedColumn party(String what, String index) {
        return new SealedColumn(what + "_sealed", bound(what, index));
    }

    private static String bound(String what, String index) {
        return "'policy." + what + ":' || encode(" + index + ", 'hex')";
    }

    /** Rows of a stretch of the table that hold something stale, locked; those that somebody works with are passed over. */
    String stale() {
        return "select cast(ctid as text) as place, "
                + columns.stream()
                        .map(column -> column.name() + ", " + column.context() + " as " + column.name() + "_context")
                        .collect(Collectors.joining(", "))
                + " from " + name + " where ctid >= cast(:from as tid) and ctid < cast(:until as tid) and ("
                + columns.stream().map(SealedTable::isStale).collect(Collectors.joining(" or "))
                + ") limit " + rows + " for update skip locked";
    }

    /** How many rows hold something stale. */
    String count() {
        return "select count(*) from " + name + " where "
                + columns.stream().map(SealedTable::isStale).collect(Collectors.joining(" or "));
    }

    private static String isStale(SealedColumn column) {
        return "substring(" + column.name() + " for :length) <> :prefix";
    }

    /** Gives the rows at these places what was sealed anew. */
    String update() {
        String values = columns.stream()
                .map(column -> column.name() + " = decode(r." + column.name() + ", 'hex')")
                .collect(Collectors.joining(", "));
        String given = columns.stream()
                .map(column -> ", cast(:" + column.name() + " as text[])")
                .collect(Collectors.joining());
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        return "update " + name + " t set " + values + " from unnest(cast(:places as text[])" + given + ") as r (place"
                + names + ") where t.ctid = cast(r.place as tid)";
    }

    /** @param context the expression that names the place to which a value was bound */
    record SealedColumn(String name, String context) {}
}
