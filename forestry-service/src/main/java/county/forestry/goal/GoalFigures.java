package county.forestry.goal;

import county.platform.access.Official;
import county.platform.summary.Figure;
import county.platform.yearly.YearEdition;
import county.platform.yearly.Years;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** A year's goals as figures for the cockpit: the district's, or the caller's own units'. */
@Service
public class GoalFigures {

    private final ForestGoals goals;
    private final Years years;

    GoalFigures(ForestGoals goals, Years years) {
        this.goals = goals;
        this.years = years;
    }

    /** Those in force in a year; none for a year without. */
    public Mono<List<Figure>> of(Official official, int year) {
        return years.inForce(goals, year)
                .map(edition -> figures(edition, official))
                .defaultIfEmpty(List.of());
    }

    private List<Figure> figures(YearEdition edition, Official official) {
        GoalTable table = GoalTable.of(edition.rows());
        if (official.seesAll()) {
            var figures = new ArrayList<>(ofRow(edition, table.district(), ""));
            figures.add(quality(edition, goals.quality(edition.rows()).size()));
            return figures;
        }
        return table.units().stream()
                .filter(row -> official.sees(row.unit()))
                .flatMap(row -> ofRow(edition, row, "&unit=" + row.unit()).stream())
                .toList();
    }

    private static List<Figure> ofRow(YearEdition year, ForestGoal row, String query) {
        String name = row.name() + " " + year.year() + " 年";
        return List.of(
                goal(year, row.unit() + "-coverage-" + year.year(), name + "森林覆盖率目标", row.coverage(), "%", query),
                goal(year, row.unit() + "-stock-" + year.year(), name + "森林蓄积目标", row.stock(), "万立方米", query),
                goal(year, row.unit() + "-forest-land-" + year.year(), name + "林地保有量目标", row.forestLand(), "公顷", query),
                goal(
                        year,
                        row.unit() + "-afforestation-" + year.year(),
                        name + "年度造林任务",
                        row.afforestation(),
                        "公顷",
                        query));
    }

    private static Figure goal(
            YearEdition year, String key, String label, BigDecimal value, String unit, String query) {
        return new Figure(
                key,
                label,
                value.toPlainString(),
                unit,
                null,
                "none",
                year.document(),
                year.issuedOn(),
                true,
                "/forestry/goals?year=" + year.year() + query);
    }

    private static Figure quality(YearEdition year, int count) {
        return new Figure(
                "data-quality-" + year.year(),
                year.year() + " 年任务表数据质量问题",
                Integer.toString(count),
                "处",
                null,
                count == 0 ? "ok" : "risk",
                year.document(),
                year.issuedOn(),
                true,
                "/forestry/quality?year=" + year.year());
    }
}
