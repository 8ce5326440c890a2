package county.platform.summary;

/**
 * How a to-do is called together with many others of its sort, which are one row.
 *
 * @param key the same for those that belong together, unique within the module
 * @param words what they are, to be read after their number: 28 and "项指标待填报"
 * @param link where in the web application exactly these are
 */
public record Alike(String key, String words, String link) {}
