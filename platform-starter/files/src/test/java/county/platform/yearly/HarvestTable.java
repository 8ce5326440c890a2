package county.platform.yearly;

import county.platform.importing.list.Measure;
import county.platform.importing.list.NamedColumn;
import county.platform.unit.UnitDirectory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A yearly table as simple as they come: all that a module writes to open a year. */
record HarvestTable() implements YearTable {

    static final YearColumn AREA = YearColumn.amount(
            "area", NamedColumn.of("果园面积", "面积").in(Measure.hectares(2)).asSummed(), 2);
    static final YearColumn FRUIT = YearColumn.amount(
            "fruit",
            NamedColumn.of("产量目标", "产量")
                    .in(new Measure("吨", Map.of("公斤", new Measure.Part(1, 1000)), Set.of(), 1))
                    .asSummed(),
            1);
    static final YearColumn REMARK =
            YearColumn.words("remark", NamedColumn.of("备注"), 50).asOptional();

    private static final Set<String> UNITS = Set.of("370114001", "370114009", "farm-hushan");
    private static final YearKey UNIT = YearKey.units(
            NamedColumn.of("单位", "镇街"), UnitDirectory.shipped(), unit -> UNITS.contains(unit.code()), "district");

    @Override
    public String key() {
        return "harvest";
    }

    @Override
    public String title() {
        return "果品产量目标";
    }

    @Override
    public String table() {
        return "harvest";
    }

    @Override
    public YearKey rowKey() {
        return UNIT;
    }

    @Override
    public List<YearColumn> columns() {
        return List.of(AREA, FRUIT, REMARK);
    }

    @Override
    public void check(YearRow row, BiConsumer<YearColumn, String> fault) {
        if (row.value(AREA) instanceof BigDecimal area && area.compareTo(new BigDecimal(10_000)) > 0) {
            fault.accept(AREA, "没有这么大的果园。");
        }
    }

    /** Nobody harvests from nothing. */
    @Override
    public List<Discrepancy> discrepancies(YearRows rows) {
        return rows.rows().stream()
                .filter(row ->
                        row.amount(AREA).signum() == 0 && row.amount(FRUIT).signum() > 0)
                .map(row -> new Discrepancy(
                        "no-area", row.key(), row.name(), row.amount(FRUIT), BigDecimal.ZERO, "没有果园面积，却有产量目标"))
                .toList();
    }
}
