package county.platform.yearly;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an edition of a yearly table is on its way. */
public enum EditionState {
    /** Entered, and nobody's but the office's yet. */
    DRAFT,
    /** Waits for a second person. */
    HANDED_IN,
    /** Given back with a reason. */
    RETURNED,
    /** What the table says this year. */
    IN_FORCE,
    /** Was in force, until a further edition was. */
    SUPERSEDED,
    /** Taken back before it was in force. */
    DISCARDED;

    /** Its name in JSON and in the database, such as {@code in-force}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of this name. */
    @JsonCreator
    public static EditionState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
