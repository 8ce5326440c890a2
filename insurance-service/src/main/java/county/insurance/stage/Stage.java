package county.insurance.stage;

import county.insurance.scheme.Party;
import county.insurance.scheme.StageState;
import county.insurance.scheme.StageView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a scheme's current version and how far it is, without saying which unit has done what.
 *
 * @param endsOn the last day, or null when the document sets none
 * @param units how many units answer for it
 * @param completed how many of them have completed their part
 * @param proven of how many others the data show that their part is done
 */
public record Stage(
        String id,
        String scheme,
        String schemeName,
        String productName,
        int no,
        String name,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String source,
        long units,
        long completed,
        long proven) {

    /** The stage as everybody may see it. */
    StageView view(List<Party> responsible, LocalDate today) {
        return new StageView(id, no, name, startsOn, endsOn, source, responsible, state(today));
    }

    public StageState state(LocalDate today) {
        return StageState.of(startsOn, endsOn, units, completed, proven, today);
    }
}
