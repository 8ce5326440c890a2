package county.platform.yearly;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * A row that one table has and the other has not, or has otherwise.
 *
 * @param cells in which there is a difference
 */
public record RowChange(String key, String name, ChangeKind kind, List<CellChange> cells) {

    /** Which of the two has the row. */
    public enum ChangeKind {
        ADDED,
        CHANGED,
        REMOVED;

        /** Its name in JSON. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
