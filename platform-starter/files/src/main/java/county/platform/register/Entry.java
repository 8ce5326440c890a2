package county.platform.register;

import county.platform.problem.FieldProblem;
import java.util.List;

/** What a unit enters into a register, by a form or in a file: a record of listed components. */
public interface Entry {

    /** What is wrong with it beyond each of its parts, once these are right. */
    List<FieldProblem> faults();
}
