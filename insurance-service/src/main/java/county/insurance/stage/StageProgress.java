package county.insurance.stage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.scheme.Party;
import county.insurance.scheme.StageView;
import county.platform.summary.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage with what each unit that the caller sees has completed; its overall state counts every unit. */
record StageProgress(@JsonUnwrapped StageView stage, String scheme, String schemeName, List<UnitState> units) {

    static StageProgress of(Stage stage, List<Party> responsible, List<UnitStage> units, LocalDate today) {
        return new StageProgress(
                stage.view(responsible, today),
                stage.scheme(),
                stage.schemeName(),
                units.stream().map(unit -> UnitState.of(unit, today)).toList());
    }

    /** @param state {@code done}, {@code late}, {@code soon} or {@code open} */
    record UnitState(
            String unit,
            String unitName,

            @Schema(allowableValues = {"open", "late", "soon", "done"})
            String state,

            @Nullable LocalDate completedOn,
            @Nullable String note,
            int version) {

        static UnitState of(UnitStage part, LocalDate today) {
            String state = part.completedOn() != null
                    ? "done"
                    : Urgency.of(part.endsOn(), today).toString();
            return new UnitState(part.unit(), part.unitName(), state, part.completedOn(), part.note(), part.version());
        }
    }
}
