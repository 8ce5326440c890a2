package county.platform.register;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that are the same for each register, made of its names, which no request gives. Pure. */
record RegisterSql(RegisterTable table, Class<? extends Record> entry, Findings findings) {

    private static final String SEEN = " where id = :id and version = :version";

    static RegisterSql of(RegisterFeature<?, ?, ?, ?, ?> feature) {
        return new RegisterSql(feature.table(), feature.entry(), Findings.of(feature.decision(), feature.row()));
    }

    /** The table in which files stand while they are checked. */
    String staging() {
        return table.name() + "_row";
    }

    String insert() {
        return "insert into " + table.name() + " (unit, " + all(column -> column)
                + ", entered_by, entered_at) values (:unit, "
                + components().map(component -> ":" + component).collect(Collectors.joining(", "))
                + ", :by, :at) returning id";
    }

    /** Enters a record anew: what was found of it before holds no more. */
    String update() {
        return "update " + table.name() + " set "
                + components()
                        .map(component -> Values.column(component) + " = :" + component)
                        .collect(Collectors.joining(", "))
                + ", state = :state, note = null, entered_by = :by, entered_at = :at, version = version + 1"
                + findings.undone()
                + SEEN;
    }

    /** Brings a record to {@code :state}. */
    String decide() {
        return "update " + table.name() + " set state = :state, note = :note, version = version + 1" + findings.set()
                + SEEN;
    }

    /** Takes all staged rows of {@code :job}; one that is there already, which is the same, stays as it is. */
    String take() {
        return "insert into " + table.name() + " (unit, " + all(column -> column)
                + ", entered_by, entered_at) select :unit, "
                + all(column -> column) + ", :by, :at from " + staging() + " where job = :job order by row_no"
                + " on conflict (unit, " + keys(", ", column -> column) + ") where state <> '" + table.gone()
                + "' do update set unit = excluded.unit";
    }

    /** The rows of {@code :job} that are the same record as one before them: number, value, reason, severity. */
    String twins() {
        return "select row_no, " + shown() + ", '与第 ' || first || ' 行是同一项。', 'fault' from (select *, min(row_no) over"
                + " (partition by " + keys(", ", column -> column) + ") as first from " + staging()
                + " where job = :job) r where row_no <> first";
    }

    /** The rows of {@code :job} that are registered: with the same contents that is worth knowing, otherwise a fault. */
    String registered() {
        return "select row_no, " + shown() + ", case when same then '已经登记，内容相同，不再登记。' else '"
                + table.taken().reason()
                + "要修改的，请打开已登记的记录修改。' end, case when same then 'notice' else 'fault' end"
                + " from (select r.*, (" + all(column -> "t." + column) + ") is not distinct from ("
                + all(column -> "r." + column) + ") as same from " + staging() + " r join import_job j on j.id = r.job"
                + " join " + table.name() + " t on t.unit = j.unit and t.state <> '" + table.gone() + "' and "
                + keys(" and ", column -> "t." + column + " is not distinct from r." + column)
                + " where r.job = :job) r";
    }

    private String shown() {
        return "r." + Values.column(table.taken().field());
    }

    private Stream<String> components() {
        return Values.components(entry);
    }

    private String all(UnaryOperator<String> written) {
        return components().map(Values::column).map(written).collect(Collectors.joining(", "));
    }

    private String keys(String between, UnaryOperator<String> written) {
        return table.key().stream().map(Values::column).map(written).collect(Collectors.joining(between));
    }
}
