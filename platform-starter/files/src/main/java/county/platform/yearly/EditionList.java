package county.platform.yearly;

import java.util.List;

/** The editions of a yearly table, the newest year first. */
public record EditionList(List<Edition> items) {

    public EditionList {
        items = List.copyOf(items);
    }
}
