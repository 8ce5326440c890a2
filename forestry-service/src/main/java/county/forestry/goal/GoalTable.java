package county.forestry.goal;

import java.util.ArrayList;
import java.util.List;

/**
 * One year's table: the printed district row and the units' rows. It finds where the table contradicts itself and
 * changes nothing: the printed figures stand.
 */
record GoalTable(ForestGoal district, List<ForestGoal> units) {

    GoalTable {
        units = List.copyOf(units);
    }

    /** Every place where a printed figure differs from what the table's other figures give. */
    List<Discrepancy> discrepancies() {
        var found = new ArrayList<Discrepancy>();
        for (Measure measure : Measure.values()) {
            var sum = measure.sum(units);
            var printed = measure.of(district);
            if (sum.compareTo(printed) != 0) {
                found.add(Discrepancy.sum(district, measure, printed, sum));
            }
        }
        units.forEach(unit -> found.addAll(ofRow(unit)));
        found.addAll(coverage(district));
        return found;
    }

    /** What a single row shows to be wrong, without the rest of the table. */
    static List<Discrepancy> ofRow(ForestGoal row) {
        var found = new ArrayList<>(coverage(row));
        if (row.forestLand().compareTo(row.forestArea()) > 0) {
            found.add(Discrepancy.moreLandThanForest(row));
        }
        return found;
    }

    private static List<Discrepancy> coverage(ForestGoal row) {
        return row.coverageComputed().compareTo(row.coverage()) == 0 ? List.of() : List.of(Discrepancy.coverage(row));
    }
}
