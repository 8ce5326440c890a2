package county.platform.register;

import county.platform.access.Duty;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.importing.ImportRoutes;
import county.platform.importing.Senders;
import county.platform.step.Steps;
import java.util.Collection;
import java.util.Map;

/**
 * What a module says of one of its registers; requests, their routes, files in and out, papers and the checks of all of
 * them follow from it.
 *
 * @param row what a row is
 * @param entry what a unit enters
 * @param decision what is decided
 * @param sums what the selected rows come to
 * @param steps from which state to which, and by whom; a record begins in their first state, and its unit brings it back
 *     there when it enters it anew
 * @param record what people call a record, such as 这个小班
 * @param list what people call the list of all
 * @param path of the requests; files come in below {@code /imports}, papers are below {@code /{id}/attachments}
 * @param senders who enters records, by the form as by files
 * @param deciding who decides on them beside these
 * @param papers the kinds of papers with their names
 */
public record RegisterFeature<
        R extends Record & Registered<S>,
        S extends Enum<S>,
        E extends Record & Entry,
        D extends Record & Decision<R, S>,
        F extends Record>(
        Class<R> row,
        Class<E> entry,
        Class<D> decision,
        Class<F> sums,
        Steps<S> steps,
        RegisterTable table,
        String record,
        String list,
        String path,
        Senders senders,
        Duty deciding,
        Map<String, String> papers) {

    public RegisterFeature {
        papers = Map.copyOf(papers);
    }

    /**
     * Who may come to which request of records and files; papers have their own.
     *
     * @param readers who sees records, as far as their units go
     */
    RouteGroup routes(Collection<Role> readers) {
        Role[] entering = senders.roles().toArray(Role[]::new);
        RouteGroup records = RouteGroup.of(
                Route.get(path, readers),
                Route.get(path + "/list.xlsx", readers),
                Route.get(path + "/list.csv", readers),
                Route.get(path + "/list.pdf", readers),
                Route.get(path + "/{id}", readers),
                Route.post(path, entering),
                Route.put(path + "/{id}", entering),
                Route.post(path + "/{id}/decisions", entering).or(deciding));
        return records.and(ImportRoutes.below(path, readers, senders));
    }
}
