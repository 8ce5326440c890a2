package county.platform.importing;

import java.util.List;

/** The newest imports, newest first. */
public record ImportList(List<ImportJob> items) {

    public ImportList {
        items = List.copyOf(items);
    }
}
