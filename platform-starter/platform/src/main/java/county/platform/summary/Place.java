package county.platform.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where in a list a to-do belongs, in this order. */
public enum Place {
    /** An act for which others wait. */
    FIRST(0),
    /** Its last day has passed. */
    LATE(1),
    /** Its last day is today or within the next {@value #DAYS} days. */
    WEEK(2),
    /** All else that can be done, or that there is to know. */
    LATER(3),
    /** What cannot be done yet. */
    NOT_YET(4);

    /** Decision: this week are the next seven days, so that Friday shows what Monday brings. */
    static final int DAYS = 7;

    private final int rank;

    Place(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static Place of(Todo todo) {
        if (todo.from() != null) {
            return NOT_YET;
        }
        if (todo.kind() == TodoKind.ACT && todo.blocks() != null) {
            return FIRST;
        }
        if (todo.state() == Urgency.LATE) {
            return LATE;
        }
        Long left = todo.daysLeft();
        return left != null && left <= DAYS ? WEEK : LATER;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
