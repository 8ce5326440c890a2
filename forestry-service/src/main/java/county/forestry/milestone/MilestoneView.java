package county.forestry.milestone;

import county.forestry.milestone.Milestones.UnitMilestone;
import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.summary.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A milestone with the units that must reach it. */
record MilestoneView(String id, String title, @Nullable LocalDate due, String source, List<UnitState> units) {

    static List<MilestoneView> of(List<UnitMilestone> rows, Official official, LocalDate today) {
        var byMilestone = new LinkedHashMap<String, List<UnitMilestone>>();
        rows.forEach(row -> byMilestone
                .computeIfAbsent(row.id(), id -> new java.util.ArrayList<>())
                .add(row));
        return byMilestone.values().stream()
                .map(units -> of(units.getFirst(), units, official, today))
                .toList();
    }

    private static MilestoneView of(
            UnitMilestone first, List<UnitMilestone> units, Official official, LocalDate today) {
        return new MilestoneView(
                first.id(),
                first.title(),
                first.due(),
                first.source(),
                units.stream().map(unit -> UnitState.of(unit, official, today)).toList());
    }

    /**
     * @param state {@code done}, {@code late}, {@code soon} or {@code open}
     * @param actions what the caller may do with it
     */
    record UnitState(
            String unit,
            String unitName,

            @Schema(allowableValues = {"open", "late", "soon", "done"})
            String state,

            @Nullable LocalDate reportedOn,
            @Nullable String note,
            @Nullable String documentNumber,
            int version,
            List<Act> actions) {

        static UnitState of(UnitMilestone row, Official official, LocalDate today) {
            String state = row.reportedOn() != null
                    ? "done"
                    : Urgency.of(row.due(), today).toString();
            return new UnitState(
                    row.unit(),
                    row.unitName(),
                    state,
                    row.reportedOn(),
                    row.note(),
                    row.documentNumber(),
                    row.version(),
                    ReportRule.acts(official, row.unit()));
        }
    }
}
