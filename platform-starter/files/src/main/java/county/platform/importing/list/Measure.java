package county.platform.importing.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unit in which a column's numbers are kept, and the units from which they are converted: with {@link #hectares}
 * {@code 3亩} is 0.2 公顷. What is converted is an exact fraction and is rounded once, half up.
 *
 * @param unit by its usual name
 * @param others what one of another unit is in this one
 * @param headings other names of the unit itself that a header, but no cell, may give, such as 元/亩 for money
 * @param places behind the point of what is converted
 */
public record Measure(String unit, Map<String, Part> others, Set<String> headings, int places) {

    /** A fraction: 亩 is 1/15 公顷. */
    public record Part(long over, long under) {}

    public Measure {
        others = Map.copyOf(others);
        headings = Set.copyOf(headings);
    }

    /** Numbers in this unit and in no other. */
    public static Measure in(String unit) {
        return new Measure(unit, Map.of(), Set.of(), 0);
    }

    /** Areas in 公顷: 1 亩 is 1/15 公顷. */
    public static Measure hectares(int places) {
        return new Measure(
                "公顷",
                Map.of(
                        "亩", new Part(1, 15),
                        "万亩", new Part(10_000, 15),
                        "顷", new Part(100, 15),
                        "平方米", new Part(1, 10_000),
                        "平方公里", new Part(100, 1)),
                Set.of("hm2"),
                places);
    }

    /** Areas in 亩: 1 公顷 is 15 亩. */
    public static Measure mu(int places) {
        return new Measure(
                "亩",
                Map.of(
                        "公顷", new Part(15, 1),
                        "万亩", new Part(10_000, 1),
                        "顷", new Part(100, 1),
                        "平方米", new Part(15, 10_000),
                        "平方公里", new Part(1_500, 1)),
                Set.of("市亩"),
                places);
    }

    /** Timber in 立方米. */
    public static Measure cubicMetres(int places) {
        return new Measure("立方米", Map.of("万立方米", new Part(10_000, 1)), Set.of(), places);
    }

    /** Stems in 株. */
    public static Measure stems() {
        return new Measure("株", Map.of("万株", new Part(10_000, 1)), Set.of(), 0);
    }

    /** Amounts of money in 元, to the fen. */
    public static Measure yuan() {
        return new Measure(
                "元",
                Map.of(
                        "角",
                        new Part(1, 10),
                        "百元",
                        new Part(100, 1),
                        "千元",
                        new Part(1_000, 1),
                        "万元",
                        new Part(10_000, 1)),
                Set.of(),
                2);
    }

    /** The same, where one of {@code other} is {@code over / under} of the unit. */
    public Measure with(String other, long over, long under) {
        var more = new HashMap<>(others);
        more.put(other, new Part(over, under));
        return new Measure(unit, more, headings, places);
    }

    /** The same, with another name of the unit itself that a header may give. */
    public Measure headed(String name) {
        var more = new HashSet<>(headings);
        more.add(name);
        return new Measure(unit, others, more, places);
    }

    /** Whether a column whose header names this unit, or none, can be taken. */
    public boolean fits(@Nullable String named) {
        return named == null || headings.contains(named) || knows(named);
    }

    /** Whether a number with this unit behind it can be taken. */
    public boolean knows(String written) {
        return written.equals(unit) || others.containsKey(written);
    }

    /** The number in this measure's unit; as it is when the other unit is null or none that is converted. */
    public BigDecimal converted(BigDecimal number, @Nullable String from) {
        Part part = from == null ? null : others.get(from);
        return part == null
                ? number
                : number.multiply(BigDecimal.valueOf(part.over()))
                        .divide(BigDecimal.valueOf(part.under()), places, RoundingMode.HALF_UP);
    }
}
