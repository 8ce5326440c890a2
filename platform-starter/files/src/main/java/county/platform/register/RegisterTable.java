package county.platform.register;

import county.platform.problem.FieldProblem;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of a register, which has a column for each component of what is entered, and {@code id}, {@code unit}, {@code
 * state}, {@code note}, {@code version}, {@code entered_by} and {@code entered_at}. The statements that are the same for
 * each register are made of its names, which no request gives. Pure.
 *
 * @param entry what is entered
 * @param key the components by which a unit's records are told apart, held by a unique index with {@code nulls not distinct}
 * @param gone the state in which a record stands in nobody's way any more
 * @param taken what is told of a record that there is already
 */
public record RegisterTable(
        String name, Class<? extends Record> entry, List<String> key, String gone, FieldProblem taken) {

    public RegisterTable {
        key = List.copyOf(key);
    }

    /** The table in which files stand while they are checked. */
    public String staging() {
        return name + "_row";
    }

    String insert() {
        return "insert into " + name + " (unit, " + all(column -> column) + ", entered_by, entered_at) values (:unit, "
                + components().map(component -> ":" + component).collect(Collectors.joining(", "))
                + ", :by, :at) returning id";
    }

    /** @param undone what else is set when a record is entered anew, such as {@code , verified_area = null} */
    String update(String undone) {
        return "update " + name + " set "
                + components()
                        .map(component -> Values.column(component) + " = :" + component)
                        .collect(Collectors.joining(", "))
                + ", state = :state, note = null, entered_by = :by, entered_at = :at, version = version + 1" + undone
                + " where id = :id and version = :version";
    }

    /** Takes all staged rows of {@code :job}; one that is there already, which is the same, stays as it is. */
    public String take() {
        return "insert into " + name + " (unit, " + all(column -> column) + ", entered_by, entered_at) select :unit, "
                + all(column -> column) + ", :by, :at from " + staging() + " where job = :job order by row_no"
                + " on conflict (unit, " + keys(", ", column -> column) + ") where state <> '" + gone
                + "' do update set unit = excluded.unit";
    }

    /** The rows of {@code :job} that are the same record as one before them: number, value, reason, severity. */
    public String twins() {
        return "select row_no, " + shown() + ", '与第 ' || first || ' 行是同一项。', 'fault' from (select *, min(row_no) over"
                + " (partition by " + keys(", ", column -> column) + ") as first from " + staging()
                + " where job = :job) r where row_no <> first";
    }

    /** The rows of {@code :job} that are registered: with the same contents that is worth knowing, otherwise a fault. */
    public String registered() {
        return "select row_no, " + shown() + ", case when same then '已经登记，内容相同，不再登记。' else '" + taken.reason()
                + "要修改的，请打开已登记的记录修改。' end, case when same then 'notice' else 'fault' end"
                + " from (select r.*, (" + all(column -> "t." + column) + ") is not distinct from ("
                + all(column -> "r." + column) + ") as same from " + staging() + " r join import_job j on j.id = r.job"
                + " join " + name + " t on t.unit = j.unit and t.state <> '" + gone + "' and "
                + keys(" and ", column -> "t." + column + " is not distinct from r." + column)
                + " where r.job = :job) r";
    }

    private String shown() {
        return "r." + Values.column(taken.field());
    }

    private Stream<String> components() {
        return Values.components(entry);
    }

    private String all(UnaryOperator<String> written) {
        return components().map(Values::column).map(written).collect(Collectors.joining(", "));
    }

    private String keys(String between, UnaryOperator<String> written) {
        return key.stream().map(Values::column).map(written).collect(Collectors.joining(between));
    }
}
