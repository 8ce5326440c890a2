package county.platform.reach;

import java.util.stream.Collectors;

/**
 * As whom the database sees a piece of work: a role and, for the service's own role, the units in each capacity, as
 * PostgreSQL writes arrays. It travels in the Reactor context and is set on a connection when that is handed out.
 */
record Session(Kind kind, String unit, String township, String insurer) {

    /** Nobody has said whose work this is: what touches a walled table fails, because an empty text is no array. */
    static final Session NOBODY = new Session(Kind.OWN, "", "", "");

    /** Work of the service itself. */
    static final Session JOBS = new Session(Kind.JOBS, "", "", "");

    private static final Session EVERYTHING = new Session(Kind.EVERYTHING, "", "", "");

    /** The session of a caller. */
    static Session of(Reach reach) {
        return reach.everything()
                ? EVERYTHING
                : new Session(
                        Kind.OWN,
                        array(reach, Capacity.UNIT),
                        array(reach, Capacity.TOWNSHIP),
                        array(reach, Capacity.INSURER));
    }

    /** The role to be set, or {@code none} for the one that the service connects as. */
    String role(String login) {
        return switch (kind) {
            case OWN -> "none";
            case EVERYTHING -> login + "_all";
            case JOBS -> login + "_jobs";
        };
    }

    private static String array(Reach reach, Capacity capacity) {
        return reach.units(capacity).stream().sorted().map(Session::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String unit) {
        return '"' + unit.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Which of the service's roles works. */
    enum Kind {
        OWN,
        EVERYTHING,
        JOBS
    }
}
