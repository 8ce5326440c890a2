package county.forestry.goal;

import county.forestry.goal.Goals.GoalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The year's table for a reader: printed figures, computed ones beside them, and every contradiction.
 *
 * @param sums each measure's sum over the units shown
 * @param quality the contradictions in the rows shown; those of the whole table only for who sees all of it
 */
record GoalSheet(
        int year,
        String source,
        LocalDate issuedOn,
        Row district,
        List<Row> units,
        Map<String, BigDecimal> sums,
        List<DistrictGoal> goals,
        List<Discrepancy> quality) {

    static GoalSheet of(GoalYear document, GoalTable table, List<DistrictGoal> goals, Predicate<String> visible) {
        List<ForestGoal> shown =
                table.units().stream().filter(row -> visible.test(row.unit())).toList();
        boolean whole = shown.size() == table.units().size();
        List<Discrepancy> quality = whole
                ? table.discrepancies()
                : shown.stream().flatMap(row -> GoalTable.ofRow(row).stream()).toList();
        return new GoalSheet(
                document.year(),
                document.source(),
                document.issuedOn(),
                Row.of(table.district()),
                shown.stream().map(Row::of).toList(),
                sums(shown),
                goals,
                quality);
    }

    private static Map<String, BigDecimal> sums(List<ForestGoal> shown) {
        var sums = new TreeMap<String, BigDecimal>();
        sums.put("landArea", Measure.LAND_AREA.sum(shown));
        sums.put("afforestation", Measure.AFFORESTATION.sum(shown));
        sums.put("forestArea", Measure.FOREST_AREA.sum(shown));
        sums.put("forestLand", Measure.FOREST_LAND.sum(shown));
        sums.put("stock", Measure.STOCK.sum(shown));
        return sums;
    }

    record Row(
            String code,
            String name,
            String kind,
            BigDecimal landArea,
            BigDecimal afforestation,
            BigDecimal forestArea,
            BigDecimal forestLand,
            BigDecimal stock,
            BigDecimal coverage,
            BigDecimal coverageComputed) {

        static Row of(ForestGoal goal) {
            return new Row(
                    goal.unit(),
                    goal.name(),
                    goal.kind(),
                    goal.landArea(),
                    goal.afforestation(),
                    goal.forestArea(),
                    goal.forestLand(),
                    goal.stock(),
                    goal.coverage(),
                    goal.coverageComputed());
        }
    }
}
