package county.platform.register;

import county.platform.step.Act;
import java.util.List;

/** A record of a register, and what the caller may do with it. */
public record RegisterRow<R>(R record, List<Act> actions) {

    public RegisterRow {
        actions = List.copyOf(actions);
    }
}
