package county.platform.importing;

/** A fault as it is shown; {@code seq} is where the next page goes on. */
public record SeenFault(long seq, int row, String column, String value, String reason, String severity) {}
