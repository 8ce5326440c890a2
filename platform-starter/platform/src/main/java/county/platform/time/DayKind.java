package county.platform.time;

/** How one calendar day counts, and on what that rests. */
public enum DayKind {
    /** An ordinary Monday to Friday. */
    WORKING,
    /** A Saturday or Sunday that a holiday notice makes a working day (调休上班). */
    MAKE_UP,
    /** An ordinary Saturday or Sunday. */
    WEEKEND,
    /** A day off by a holiday notice. */
    HOLIDAY;

    public boolean works() {
        return this == WORKING || this == MAKE_UP;
    }
}
