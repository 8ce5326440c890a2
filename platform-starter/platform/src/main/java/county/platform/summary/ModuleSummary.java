package county.platform.summary;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.time.BusinessTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** What a module tells the cockpit, as far as the caller sees. */
public record ModuleSummary(
        @Schema(implementation = Module.class) String module,
        LocalDate today,
        boolean rehearsal,
        boolean demo,
        String scope,
        Tally tally,
        List<Figure> figures,
        List<UnitTally> units) {

    public ModuleSummary {
        figures = List.copyOf(figures);
        units = List.copyOf(units);
    }

    /** A summary for this caller now. */
    public static ModuleSummary of(
            Module module,
            BusinessTime time,
            boolean demo,
            Official caller,
            Tally tally,
            List<Figure> figures,
            List<UnitTally> units) {
        return new ModuleSummary(
                module.key(), time.today(), time.rehearsal(), demo, caller.scope(), tally, figures, units);
    }
}
