package county.platform.register;

import county.platform.step.Act;
import county.platform.step.StepHistory.Change;
import java.util.List;

/** The same, and how it came to be as it is, newest first. */
public record RegisterSheet<R>(R record, List<Act> actions, List<Change> history) {

    public RegisterSheet {
        actions = List.copyOf(actions);
        history = List.copyOf(history);
    }
}
