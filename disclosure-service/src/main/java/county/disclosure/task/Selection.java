package county.disclosure.task;

import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks, and which units' work on them, a reader wants and may see.
 *
 * @param no the only task, or 0 for all of the year's
 * @param unit the only unit whose work counts, or empty for all that the reader sees
 * @param state a state, {@code overdue}, or empty: only tasks on which at least one of these units is in that state
 * @param eachUnit whether each unit's work is listed beside the tally
 */
record Selection(int year, int no, String unit, String state, boolean eachUnit) {

    private static final String OVERDUE = "overdue";

    /** One task with all that the caller may see of it. */
    static Selection ofTask(Official official, int year, int no) {
        return new Selection(year, no, "", "", true);
    }

    /**
     * A year's tasks. Who sees all units gets tallies only, unless they ask for one unit: every unit's work on every
     * task would be a list of some 1,500.
     *
     * @throws Refused when unit or state are unknown, or the unit is none of the caller's to see
     */
    static Selection ofYear(
            Official official, UnitDirectory directory, int year, @Nullable String unit, @Nullable String state) {
        if (state != null && !state.equals(OVERDUE) && TaskState.of(state).isEmpty()) {
            throw Refused.malformed("state", "没有这种办理状态。");
        }
        if (unit != null && directory.withCode(unit).isEmpty()) {
            throw Refused.malformed("unit", "没有这个单位。");
        }
        if (unit != null) {
            official.mustSee(unit);
        }
        return new Selection(
                year, 0, unit == null ? "" : unit, state == null ? "" : state, unit != null || !official.seesAll());
    }
}
