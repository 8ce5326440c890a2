package county.platform.access;

import county.platform.problem.Refused;
import java.util.Collection;
import java.util.stream.Collectors;

/** The refusal of somebody whose unit does not have the duty that is asked for. */
final class DutyMissing {

    private DutyMissing() {}

    static Refused of(Collection<Duty> duties) {
        String labels = duties.stream().map(Duty::label).collect(Collectors.joining("”或“"));
        return Refused.forbidden("这项操作由承担“" + labels + "”职责的单位办理，您所在的单位目前没有这项职责。");
    }
}
