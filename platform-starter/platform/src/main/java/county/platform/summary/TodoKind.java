package county.platform.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a to-do asks of people. */
public enum TodoKind {
    /** Something to decide or to do. */
    ACT,
    /** A figure, a report or a word of confirmation. */
    REPORT,
    /** Something to know; it waits for somebody else, and there is nothing to press. */
    WATCH;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
