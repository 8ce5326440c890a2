package county.platform.period;

import county.platform.access.Module;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the cockpit shows of years that are over and of which nobody ever reported anything. Pure. */
public final class PeriodFigures {

    private PeriodFigures() {}

    /** Whether work of any season or year is asked for today. */
    public static boolean counts(List<Period> all) {
        return all.stream().anyMatch(period -> period.state().counts());
    }

    /** One figure, where a module has nothing but history, as on the day of a new installation; else none. */
    public static List<Figure> history(Module module, List<Period> all, LocalDate today) {
        List<Period> over = all.stream()
                .filter(period -> period.state() == PeriodState.HISTORY)
                .toList();
        if (over.isEmpty() || counts(all)) {
            return List.of();
        }
        String years = over.stream()
                .map(period -> Integer.toString(period.year()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
        return List.of(new Figure(
                "history",
                years + " 年度已结束，从未上报的事项",
                Long.toString(over.stream().mapToLong(Period::left).sum()),
                "项",
                null,
                "none",
                over.stream().map(Period::name).collect(Collectors.joining("；")),
                today,
                true,
                "/" + module.key() + "/periods"));
    }
}
