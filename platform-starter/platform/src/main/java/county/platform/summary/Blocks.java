package county.platform.summary;

/**
 * What waits for a to-do.
 *
 * @param count how many
 * @param words what they are and what they wait for, to be read after the number: 18,705 and "户赔款不能结算"
 */
public record Blocks(long count, String words) {}
