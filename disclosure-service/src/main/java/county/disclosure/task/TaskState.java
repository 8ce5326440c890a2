package county.disclosure.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** How far a unit is with a task. Being overdue is not a state: it follows from the deadline. */
enum TaskState {
    NOT_STARTED,
    IN_PROGRESS,
    /** The unit says that it is done, with evidence, and waits for the disclosure office. */
    SUBMITTED,
    /** The disclosure office agrees; nothing changes any more. */
    ACCEPTED,
    /** The disclosure office does not agree; the unit goes on. */
    RETURNED;

    /** The state's name in addresses, JSON and the database, such as {@code in-progress}. */
    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TaskState> of(String key) {
        for (TaskState state : values()) {
            if (state.key().equals(key)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
