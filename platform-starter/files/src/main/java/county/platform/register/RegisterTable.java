package county.platform.register;

import county.platform.problem.FieldProblem;
import java.util.List;

/**
 * The table of a register, which has a column for each component of what is entered and of what is found, and {@code id},
 * {@code unit}, {@code state}, {@code note}, {@code version}, {@code entered_by} and {@code entered_at}.
 *
 * @param key the components by which a unit's records are told apart, held by a unique index with {@code nulls not distinct}
 * @param gone the state in which a record stands in nobody's way any more
 * @param taken what is told of a record that there is already
 */
public record RegisterTable(String name, List<String> key, String gone, FieldProblem taken) {

    public RegisterTable {
        key = List.copyOf(key);
    }
}
