package county.forestry.target;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/** The columns of the table that add up over the units. */
enum Measure {
    LAND_AREA("土地总面积", "公顷", ForestTarget::landArea),
    AFFORESTATION("造林面积", "公顷", ForestTarget::afforestation),
    FOREST_AREA("森林保有量", "公顷", ForestTarget::forestArea),
    FOREST_LAND("林地保有量", "公顷", ForestTarget::forestLand),
    STOCK("森林蓄积保有量", "万立方米", ForestTarget::stock);

    private final String label;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference holds no state
    private final Function<ForestTarget, BigDecimal> value;

    Measure(String label, String unit, Function<ForestTarget, BigDecimal> value) {
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

    BigDecimal of(ForestTarget target) {
        return value.apply(target);
    }

    BigDecimal sum(Collection<ForestTarget> units) {
        return units.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
