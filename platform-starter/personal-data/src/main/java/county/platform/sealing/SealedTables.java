package county.platform.sealing;

import java.util.List;

/** Several tables that keep personal data, for a part of the kit that serves as many as a module declares. */
public record SealedTables(List<SealedTable> all) {

    public SealedTables {
        all = List.copyOf(all);
    }
}
