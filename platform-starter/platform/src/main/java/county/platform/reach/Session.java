package county.platform.reach;

import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * As whom the database sees a piece of work: a role and, for the service's own role, the units in each capacity. It
 * travels in the Reactor context and is set on a connection when that is handed out.
 */
sealed interface Session {

    /** Nobody has said whose work this is: whatever touches a walled table fails. */
    Session NOBODY = new Nobody();

    /** Work of the service itself. */
    Session JOBS = new Jobs();

    /** The session that a context carries. */
    static Session of(ContextView context) {
        return context.getOrDefault(Session.class, NOBODY);
    }

    static Session of(Reach reach) {
        return reach.everything()
                ? new Everything()
                : new Own(array(reach, Capacity.UNIT), array(reach, Capacity.TOWNSHIP), array(reach, Capacity.INSURER));
    }

    /** Lets the work run in this session. */
    default <T> Mono<T> run(Mono<T> work) {
        return work.contextWrite(this::into);
    }

    default Context into(Context context) {
        return context.put(Session.class, this);
    }

    /** The role to be set, or {@code none} for the one that the service connects as. */
    default String role(String login) {
        return switch (this) {
            case Everything all -> login + "_all";
            case Jobs jobs -> login + "_jobs";
            default -> "none";
        };
    }

    /** The units of this capacity as PostgreSQL writes an array; empty, which is no array, where nobody has said. */
    default String units(Capacity capacity) {
        return this instanceof Own own
                ? switch (capacity) {
                    case UNIT -> own.unit();
                    case TOWNSHIP -> own.township();
                    case INSURER -> own.insurer();
                }
                : "";
    }

    private static String array(Reach reach, Capacity capacity) {
        Set<String> units = reach.units(capacity);
        return units.stream().sorted().map(Session::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String unit) {
        return '"' + unit.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Nobody's. */
    record Nobody() implements Session {}

    /** A caller's who sees everything. */
    record Everything() implements Session {}

    /** The service's own. */
    record Jobs() implements Session {}

    /** A caller's with units. */
    record Own(String unit, String township, String insurer) implements Session {}
}
