package county.forestry.goal;

import county.platform.yearly.Discrepancy;
import county.platform.yearly.YearColumn;
import county.platform.yearly.YearEdition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The year's table for a reader: printed figures, computed ones beside them, and every contradiction.
 *
 * @param edition which edition of the year's table it is
 * @param source the document, by its number
 * @param years that have goals in force, the newest first
 * @param sums each measure's sum over the units shown
 * @param quality the contradictions in the rows shown; those of the whole table only for who sees all of it
 */
record GoalSheet(
        int year,
        int edition,
        String source,
        LocalDate issuedOn,
        List<Integer> years,
        Row district,
        List<Row> units,
        Map<String, BigDecimal> sums,
        List<DistrictGoal> goals,
        List<Discrepancy> quality) {

    static GoalSheet of(
            YearEdition edition,
            ForestGoals goals,
            List<Integer> years,
            List<DistrictGoal> districtGoals,
            Predicate<String> visible) {
        GoalTable table = GoalTable.of(edition.rows());
        List<ForestGoal> shown =
                table.units().stream().filter(row -> visible.test(row.unit())).toList();
        boolean whole = shown.size() == table.units().size();
        List<Discrepancy> quality = whole
                ? goals.quality(edition.rows())
                : shown.stream().flatMap(row -> row.contradictions().stream()).toList();
        return new GoalSheet(
                edition.year(),
                edition.number(),
                edition.document(),
                edition.issuedOn(),
                years,
                Row.of(table.district()),
                shown.stream().map(Row::of).toList(),
                sums(edition, goals, visible),
                districtGoals,
                quality);
    }

    private static Map<String, BigDecimal> sums(YearEdition edition, ForestGoals goals, Predicate<String> visible) {
        var shown = edition.rows().only(row -> visible.test(row.key()));
        var sums = new TreeMap<String, BigDecimal>();
        for (YearColumn column : goals.columns()) {
            if (column.column().summed()) {
                sums.put(column.field(), shown.sum(column));
            }
        }
        return sums;
    }

    record Row(
            String code,
            String name,
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
