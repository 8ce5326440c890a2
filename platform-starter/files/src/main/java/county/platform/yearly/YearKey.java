package county.platform.yearly;

import county.platform.importing.list.NamedColumn;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The column by which a row of a yearly table is known from year to year: a unit by all of its names, or whatever the
 * document calls it. Pure.
 */
public final class YearKey {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Set<String> TOTALS = Set.of("合计", "总计", "共计", "全区", "全区合计", "区合计");
    private static final int LONGEST = 100;

    private final NamedColumn column;
    private final String field;
    private final boolean open;
    private final Map<String, String> codes;
    private final Map<String, String> names;
    private final @Nullable String total;

    private YearKey(
            NamedColumn column,
            String field,
            boolean open,
            Map<String, String> codes,
            Map<String, String> names,
            @Nullable String total) {
        this.column = column.asRequired();
        this.field = field;
        this.open = open;
        this.codes = codes;
        this.names = names;
        this.total = total;
    }

    /** Rows of units, all of which there must be; aliases count. They are kept by their codes in a column {@code unit}. */
    public static YearKey units(NamedColumn column, UnitDirectory directory, Predicate<Unit> wanted) {
        return units(column, directory, wanted, null);
    }

    /**
     * The same, with a row that adds them up.
     *
     * @param total the code under which the total row is kept; it may be called 合计 or by this unit's names
     */
    public static YearKey units(
            NamedColumn column, UnitDirectory directory, Predicate<Unit> wanted, @Nullable String total) {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Unit unit : directory.all()) {
            if (wanted.test(unit) || unit.code().equals(total)) {
                names.put(unit.code(), unit.name());
                codes.put(bare(unit.name()), unit.code());
                unit.aliases().forEach(alias -> codes.put(bare(alias), unit.code()));
            }
        }
        if (total != null) {
            TOTALS.forEach(word -> codes.put(word, total));
        }
        return new YearKey(column, "unit", false, codes, names, total);
    }

    /**
     * Rows that are what they are called, such as the number of a task; kept in a column of this field.
     *
     * @param field as in {@link YearColumn}
     */
    public static YearKey named(String field, NamedColumn column) {
        return new YearKey(column, field, true, Map.of(), Map.of(), null);
    }

    NamedColumn column() {
        return column;
    }

    String field() {
        return field;
    }

    /** The key of the total row, or null where the table has none. */
    @Nullable
    String total() {
        return total;
    }

    /** The key that is meant, if it is known. */
    Optional<String> of(String written) {
        String bare = bare(written);
        return open
                ? Optional.of(bare).filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                : Optional.ofNullable(codes.get(bare));
    }

    /** Why nothing is known by this name, with the one that is nearest to it. */
    String unknown(String written) {
        if (open) {
            return "不超过 " + LONGEST + " 字。";
        }
        return Nearest.to(bare(written), codes.keySet())
                .map(name -> "没有“" + written + "”这个单位，最接近的是“" + name + "”；请核对名称。")
                .orElse("没有“" + written + "”这个单位，请核对名称。");
    }

    /** What the row is called. */
    String name(String key) {
        return names.getOrDefault(key, key);
    }

    /** The keys that must be there and are not among these. */
    List<String> missing(Set<String> found) {
        var missing = new ArrayList<>(names.keySet());
        missing.removeAll(found);
        return missing;
    }

    private static String bare(String name) {
        return BLANK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }
}
