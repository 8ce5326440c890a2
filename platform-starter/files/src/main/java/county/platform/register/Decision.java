package county.platform.register;

import county.platform.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that somebody makes with a row: a record with what they say to it. */
public interface Decision<R, S extends Enum<S>> {

    /** To which state it leads. */
    S state();

    /** Why, or what else is worth knowing. */
    @Nullable
    String note();

    /** What stands against it for this row. */
    List<FieldProblem> faults(R row);
}
