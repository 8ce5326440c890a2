package county.planning.quality;

import county.planning.indicator.Indicator;
import county.planning.indicator.StatedTarget;
import county.planning.observation.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the printed figures against each other. It changes nothing: what is printed stands, and whoever reads a status
 * can see what it rests on.
 */
final class Findings {

    private Findings() {}

    /** All findings, in the document's order of indicators. */
    static List<Finding> in(List<Indicator> indicators, List<Observation> values, List<StatedTarget> statedAgain) {
        var found = new ArrayList<Finding>();
        for (Indicator indicator : indicators) {
            found.addAll(targets(indicator, statedAgain));
            found.addAll(base(indicator));
            values.stream()
                    .filter(value -> value.indicator().equals(indicator.id())
                            && value.origin().equals("text"))
                    .flatMap(value -> value(indicator, value))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Finding> targets(Indicator indicator, List<StatedTarget> statedAgain) {
        return statedAgain.stream()
                .filter(stated -> stated.indicator().equals(indicator.id()))
                .filter(stated -> !stated.comparator().equals(indicator.comparator())
                        || stated.target().compareTo(indicator.target()) != 0)
                .map(stated -> {
                    String table = wording(indicator.comparator(), indicator, indicator.target());
                    String text = wording(stated.comparator(), indicator, stated.target());
                    return Finding.of(
                            "target-differs",
                            indicator,
                            table,
                            text,
                            stated.location(),
                            "表中目标为 %s，文中为 %s；以表为准。".formatted(table, text));
                })
                .toList();
    }

    private static List<Finding> base(Indicator indicator) {
        if (indicator.origin().equals("text")) {
            return List.of();
        }
        String target = wording(indicator.comparator(), indicator, indicator.target());
        BigDecimal base = indicator.base();
        if (base == null) {
            return List.of(Finding.of(
                    "base-missing",
                    indicator,
                    "—",
                    target,
                    indicator.location(),
                    "表中没有 %d 年数值，进度按达到目标的比例计算。".formatted(indicator.baseYear())));
        }
        if (base.compareTo(indicator.target()) != 0) {
            return List.of();
        }
        return List.of(Finding.of(
                "base-equals-target",
                indicator,
                indicator.quantity(base),
                target,
                indicator.location(),
                "%d 年数值与目标相同，只评价是否保持。".formatted(indicator.baseYear())));
    }

    private static Stream<Finding> value(Indicator indicator, Observation value) {
        BigDecimal base = indicator.base();
        String said = indicator.quantity(value.value());
        var found = new ArrayList<Finding>();
        if (value.undated()) {
            found.add(Finding.of(
                    "year-missing", indicator, "—", said, at(value), Objects.requireNonNull(value.periodNote()) + "。"));
        }
        if (base != null && value.undated() && value.value().compareTo(base) == 0) {
            found.add(Finding.of(
                    "base-restated",
                    indicator,
                    indicator.quantity(base),
                    said,
                    at(value),
                    "文中未注明年份的数值与表中 %d 年数值相同，可能就是基准年数值。".formatted(indicator.baseYear())));
        }
        if (base != null && value.value().scale() < base.scale()) {
            found.add(Finding.of(
                    "value-coarser",
                    indicator,
                    indicator.quantity(base),
                    said,
                    at(value),
                    "文中数值比表中 %d 年数值少保留了小数位，两者之差可能部分来自舍入。".formatted(indicator.baseYear())));
        }
        if (value.printedUnit() != null) {
            found.add(Finding.of(
                    "unit-differs",
                    indicator,
                    indicator.unit(),
                    value.printedUnit(),
                    at(value),
                    "表中单位为“%s”，文中为“%s”。".formatted(indicator.unit(), value.printedUnit())));
        }
        return found.stream();
    }

    private static String at(Observation value) {
        return Objects.requireNonNullElse(value.location(), "");
    }

    private static String wording(String comparator, Indicator indicator, BigDecimal value) {
        String prefix = switch (comparator) {
            case "=" -> "";
            case ">" -> "大于 ";
            case ">=" -> "不低于 ";
            default -> "约 ";
        };
        return prefix + indicator.quantity(value);
    }
}
