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

    /**
     * @param state {@code done}, {@code proven} where its day has passed and the data show that it is done, {@code late},
     *     {@code soon} or {@code open}
     * @param evidence what the data show of it, in words; null where they show nothing
     */
    record UnitState(
            String unit,
            String unitName,

            @Schema(allowableValues = {"open", "late", "soon", "proven", "done"})
            String state,

            @Nullable LocalDate completedOn,
            @Nullable String note,
            int version,
            @Nullable String evidence) {

        static UnitState of(UnitStage part, LocalDate today) {
            return new UnitState(
                    part.unit(),
                    part.unitName(),
                    state(part, today),
                    part.completedOn(),
                    part.note(),
                    part.version(),
                    part.evidence());
        }

        private static String state(UnitStage part, LocalDate today) {
            if (part.completedOn() != null) {
                return "done";
            }
            boolean ended = part.endsOn() == null || today.isAfter(part.endsOn());
            return part.proven() && ended
                    ? "proven"
                    : Urgency.of(part.endsOn(), today).toString();
        }
    }
}
