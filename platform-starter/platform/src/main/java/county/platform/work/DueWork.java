package county.platform.work;

import county.platform.summary.Tally;
import county.platform.summary.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What units owe by one day, and how each that the caller sees stands with it. Every part counts once in the tally; what
 * the data prove counts as done once its day has passed.
 *
 * @param kind the module's own word for it
 * @param opens from which day it is asked for, or null for always
 */
public record DueWork(
        String kind,
        String subject,
        @Nullable LocalDate due,
        @Nullable LocalDate opens,
        Tally tally,
        List<DuePart> units) {

    /**
     * One unit's part.
     *
     * @param state {@code done}; {@code proven}, its day has passed and the data show that it is done; {@code late},
     *     {@code soon} or {@code open}; {@code upcoming}, not asked for yet; {@code submitted}, in time and waiting for
     *     somebody else
     * @param evidence what shows how far it is, in words; null where nothing does
     */
    public record DuePart(
            String unit,
            String unitName,

            @Schema(allowableValues = {"open", "upcoming", "late", "soon", "submitted", "proven", "done"})
            String state,

            @Nullable String evidence,
            String link) {}

    /** A row of the view; rows of the same work follow each other. */
    record Row(
            String kind,
            String subject,
            @Nullable LocalDate due,
            @Nullable LocalDate opens,
            String unit,
            String unitName,
            String state,
            @Nullable String evidence,
            String link) {

        private DuePart part(LocalDate today) {
            return new DuePart(unit, unitName, stateOf(state, due, opens, today), evidence, link);
        }
    }

    private record Work(
            String kind,
            String subject,
            @Nullable LocalDate due,
            @Nullable LocalDate opens) {}

    static List<DueWork> of(List<Row> rows, LocalDate today) {
        var works = new LinkedHashMap<Work, List<DuePart>>();
        rows.forEach(row -> works.computeIfAbsent(
                        new Work(row.kind(), row.subject(), row.due(), row.opens()), work -> new ArrayList<>())
                .add(row.part(today)));
        return works.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static DueWork of(Work work, List<DuePart> parts) {
        Tally tally = parts.stream().map(DueWork::counted).reduce(Tally.NONE, Tally::plus);
        return new DueWork(work.kind(), work.subject(), work.due(), work.opens(), tally, List.copyOf(parts));
    }

    private static Tally counted(DuePart part) {
        return switch (part.state()) {
            case "done", "proven" -> new Tally(1, 0, 0, 0);
            case "late" -> new Tally(0, 1, 0, 0);
            case "soon" -> new Tally(0, 0, 1, 0);
            default -> new Tally(0, 0, 0, 1);
        };
    }

    static String stateOf(String stored, @Nullable LocalDate due, @Nullable LocalDate opens, LocalDate today) {
        boolean over = due == null || due.isBefore(today);
        if (stored.equals("done") || (stored.equals("proven") && over)) {
            return stored;
        }
        Urgency urgency = Urgency.of(due, today);
        if (urgency == Urgency.LATE) {
            return urgency.toString();
        }
        if (stored.equals("handed-in")) {
            return "submitted";
        }
        return opens != null && opens.isAfter(today) ? "upcoming" : urgency.toString();
    }
}
