package county.platform.sealing;

import county.platform.secret.BlindIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that keeps personal data. Its owner declares it as a bean; whatever former keys have written there is written
 * anew in the background.
 *
 * @param rows how many are taken at a time: few where they are large
 */
public record SealedTable(String name, int rows, List<SealedColumn> sealed, List<IndexColumn> indexes) {

    public SealedTable {
        sealed = List.copyOf(sealed);
        indexes = List.copyOf(indexes);
    }

    /** What {@link #stale()} reads of a row, each expression with a short name: PostgreSQL cuts long ones off. */
    Map<String, String> read() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(sealed.stream(), indexes.stream().map(IndexColumn::source))
                .flatMap(column -> Stream.concat(
                        Stream.of(column.name()), column.key().stream().map(SealedColumn.KeyColumn::text)))
                .forEach(expression -> names.putIfAbsent(expression, "r" + names.size()));
        return names;
    }

    /** Rows of a stretch of the table that hold something stale, locked; those that somebody works with are passed over. */
    String stale() {
        return "select cast(t.ctid as text) as place, "
                + read().entrySet().stream()
                        .map(read -> read.getKey() + " as " + read.getValue())
                        .collect(Collectors.joining(", "))
                + indexes.stream().map(index -> ", t." + index.name()).collect(Collectors.joining())
                + ", (" + anyIndexStale() + ") as index_stale"
                + " from " + name + " t where t.ctid >= cast(:from as tid) and t.ctid < cast(:until as tid) and ("
                + anythingStale() + ") limit " + rows + " for update of t skip locked";
    }

    /** How many rows hold something that a former key has sealed, and how many an index of a former key. */
    String count() {
        return "select count(*) filter (where " + anythingSealedStale() + ") as seals, count(*) filter (where "
                + anyIndexStale() + ") as indexes from " + name + " t where " + anythingStale();
    }

    private String anythingStale() {
        return Stream.of(anythingSealedStale(), anyIndexStale()).collect(Collectors.joining(" or "));
    }

    private String anythingSealedStale() {
        return sealed.isEmpty()
                ? "false"
                : sealed.stream()
                        .map(column -> "substring(t." + column.name() + " for :length) <> :prefix")
                        .collect(Collectors.joining(" or "));
    }

    private String anyIndexStale() {
        return marks().isEmpty()
                ? "false"
                : marks().stream()
                        .map(index -> "substring(t." + index.name() + " from " + BlindIndex.MARK_FROM + ") <> :mark")
                        .collect(Collectors.joining(" or "));
    }

    private List<IndexColumn> marks() {
        return indexes.stream().filter(index -> !index.brief()).toList();
    }

    /** Whether the statements ask for the mark of the current index key. */
    boolean hasMarks() {
        return !marks().isEmpty();
    }

    /** The columns that {@link #update} sets, in the order of its parameters. */
    List<String> columns() {
        List<String> names = new ArrayList<>();
        sealed.forEach(column -> names.add(column.name()));
        indexes.forEach(index -> names.add(index.name()));
        return names;
    }

    /** Gives the rows at these places what was written anew; each column comes as text, bytes in hexadecimal. */
    String update() {
        String values = Stream.concat(
                        sealed.stream().map(column -> column.name() + " = decode(r." + column.name() + ", 'hex')"),
                        indexes.stream()
                                .map(index -> index.name()
                                        + (index.brief()
                                                ? " = cast(r." + index.name() + " as bigint)"
                                                : " = decode(r." + index.name() + ", 'hex')")))
                .collect(Collectors.joining(", "));
        String given = columns().stream()
                .map(column -> ", cast(:" + column + " as text[])")
                .collect(Collectors.joining());
        String names = columns().stream().map(column -> ", " + column).collect(Collectors.joining());
        return "update " + name + " t set " + values + " from unnest(cast(:places as text[])" + given + ") as r (place"
                + names + ") where t.ctid = cast(r.place as tid)";
    }
}
