package county.insurance.imports;

/**
 * Rows on their way into the database, in the text format of COPY.
 *
 * @param rows how many
 * @param lines for {@code import_row}
 * @param faults for {@code import_fault}, often empty
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database, never compared
record Batch(int rows, byte[] lines, byte[] faults) {}
