package county.platform.importing;

/**
 * What can only be told of all rows of a file together, or of what there is already: one statement.
 *
 * @param column the file's name of the column at which the faults are shown
 * @param found selects {@code row_no, value, reason, severity} of each fault, in this order; {@code :job} is the import
 *     whose rows stand in the staging table
 */
public record SetCheck(String column, BoundSql found) {

    public static SetCheck of(String column, String found) {
        return new SetCheck(column, BoundSql.of(found));
    }

    /** The same, with one more value bound. */
    public SetCheck with(String name, Object value) {
        return new SetCheck(column, found.with(name, value));
    }
}
