package county.platform.bundle;

import java.util.List;

/**
 * What a module's bundles consist of.
 *
 * @param readme what stands in README.txt: what this is and how it is checked
 * @param parameter which each part's statement binds, such as {@code settlement}
 */
public record Bundle(String readme, String parameter, List<BundlePart> parts) {

    public Bundle {
        parts = List.copyOf(parts);
    }
}
