package county.forestry.goal;

import county.platform.importing.list.Measure;
import county.platform.importing.list.NamedColumn;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import county.platform.yearly.Discrepancy;
import county.platform.yearly.YearColumn;
import county.platform.yearly.YearKey;
import county.platform.yearly.YearRow;
import county.platform.yearly.YearRows;
import county.platform.yearly.YearTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The table of the year's document: what each township and each forest farm has to keep and to plant. */
@Component
class ForestGoals implements YearTable {

    static final YearColumn LAND_AREA = hectares("landArea", "土地总面积", "土地面积", "总面积");
    static final YearColumn AFFORESTATION = hectares("afforestation", "造林面积", "年度造林面积", "造林任务");
    static final YearColumn FOREST_AREA = hectares("forestArea", "森林保有量", "森林面积");
    static final YearColumn FOREST_LAND = hectares("forestLand", "林地保有量", "林地面积");
    static final YearColumn STOCK = YearColumn.amount(
            "stock",
            NamedColumn.of("森林蓄积保有量", "森林蓄积", "森林蓄积量", "蓄积保有量")
                    .in(new Measure("万立方米", Map.of("立方米", new Measure.Part(1, 10_000)), Set.of(), 2))
                    .asSummed(),
            2);
    static final YearColumn COVERAGE =
            YearColumn.amount("coverage", NamedColumn.of("森林覆盖率", "覆盖率").in(Measure.in("%")), 2);

    /** Under which the total row is kept. */
    static final String DISTRICT = "district";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final YearKey unit;

    ForestGoals(UnitDirectory directory) {
        unit = YearKey.units(NamedColumn.of("单位", "单位名称", "镇街", "责任单位"), directory, ForestGoals::hasGoals, DISTRICT);
    }

    private static YearColumn hectares(String field, String title, String... aliases) {
        return YearColumn.amount(
                field, NamedColumn.of(title, aliases).in(Measure.hectares(2)).asSummed(), 2);
    }

    private static boolean hasGoals(Unit unit) {
        return unit.kind() == UnitKind.TOWNSHIP || unit.kind() == UnitKind.FOREST_FARM;
    }

    @Override
    public String key() {
        return "forest-goal";
    }

    @Override
    public String title() {
        return "森林资源保护发展任务指标";
    }

    @Override
    public String table() {
        return "forest_goal";
    }

    @Override
    public YearKey rowKey() {
        return unit;
    }

    @Override
    public List<YearColumn> columns() {
        return List.of(LAND_AREA, AFFORESTATION, FOREST_AREA, FOREST_LAND, STOCK, COVERAGE);
    }

    @Override
    public void check(YearRow row, BiConsumer<YearColumn, String> fault) {
        if (row.value(LAND_AREA) instanceof BigDecimal area && area.signum() == 0) {
            fault.accept(LAND_AREA, "土地总面积须大于 0。");
        }
        if (row.value(COVERAGE) instanceof BigDecimal percent && percent.compareTo(HUNDRED) > 0) {
            fault.accept(COVERAGE, "覆盖率不能超过 100%。");
        }
    }

    @Override
    public List<Discrepancy> discrepancies(YearRows rows) {
        return GoalTable.of(rows).contradictions();
    }
}
