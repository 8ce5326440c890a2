package county.platform.label;

import com.fasterxml.jackson.annotation.JsonValue;

/** Constants that people call by their {@link Label}, and that answers, requests and the database call by their key. */
public interface Labelled {

    /** The constant's name in Java. */
    String name();

    /** Its key, such as {@code in-force}. */
    @JsonValue
    default String key() {
        return Labels.key((Enum<?>) this);
    }

    /** What people call it. */
    default String label() {
        return Labels.of((Enum<?>) this);
    }
}
