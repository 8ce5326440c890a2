package county.forestry.goal;

import county.platform.yearly.Discrepancy;
import county.platform.yearly.YearRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One year's table: the printed district row and the units' rows. It finds where the table contradicts itself and
 * changes nothing: the printed figures stand.
 */
record GoalTable(ForestGoal district, List<ForestGoal> units) {

    GoalTable {
        units = List.copyOf(units);
    }

    static GoalTable of(YearRows rows) {
        return new GoalTable(
                ForestGoal.of(Objects.requireNonNull(rows.total(), "a table without its district")),
                rows.rows().stream().map(ForestGoal::of).toList());
    }

    /** Every place where a printed figure differs from what others of its row give. */
    List<Discrepancy> contradictions() {
        var found = new ArrayList<Discrepancy>();
        units.forEach(unit -> found.addAll(unit.contradictions()));
        found.addAll(district.wrongCoverage());
        return found;
    }
}
