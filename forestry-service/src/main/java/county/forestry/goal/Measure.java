package county.forestry.goal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/** The columns of the table that add up over the units. */
enum Measure {
    LAND_AREA("土地总面积", "公顷", ForestGoal::landArea),
    AFFORESTATION("造林面积", "公顷", ForestGoal::afforestation),
    FOREST_AREA("森林保有量", "公顷", ForestGoal::forestArea),
    FOREST_LAND("林地保有量", "公顷", ForestGoal::forestLand),
    STOCK("森林蓄积保有量", "万立方米", ForestGoal::stock);

    private final String label;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference holds no state
    private final Function<ForestGoal, BigDecimal> value;

    Measure(String label, String unit, Function<ForestGoal, BigDecimal> value) {
        this.label = label;
        this.unit = unit;
        this.value = value;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    BigDecimal of(ForestGoal goal) {
        return value.apply(goal);
    }

    BigDecimal sum(Collection<ForestGoal> units) {
        return units.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
