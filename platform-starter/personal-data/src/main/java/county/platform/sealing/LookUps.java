package county.platform.sealing;

import java.util.List;

/**
 * What of a module's writes only looks people up, with the fingerprints of all keys, and so goes on while indexes are
 * written anew.
 *
 * @param paths as routes write them
 */
public record LookUps(List<String> paths) {

    public LookUps {
        paths = List.copyOf(paths);
    }

    /** These paths. */
    public static LookUps at(String... paths) {
        return new LookUps(List.of(paths));
    }
}
