package county.platform.importing;

/**
 * Rows on their way into the database, in the text format of COPY.
 *
 * @param rows how many
 * @param staged for the kind's staging table
 * @param faults for {@code import_fault}, often empty
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database, never compared
record Batch(int rows, byte[] staged, byte[] faults) {}
