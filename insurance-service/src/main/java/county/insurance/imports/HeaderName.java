package county.insurance.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a column says: which field it is, and in which unit. {@code 其中：农户自缴（元）} is the farmer's share in
 * yuan, {@code 种植面积（平方米）} a quantity in square metres, {@code 保险金额（元/亩）} what one unit is insured for. Pure.
 *
 * @param unit by its usual name, or null where the name says none
 */
record HeaderName(Field field, @Nullable String unit) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【{][^)\\]】}]*[)\\]】}]?");
    private static final Pattern AROUND = Pattern.compile("^(其中)?[:,、*.]*|[:,、*/]+$");
    private static final Pattern OR = Pattern.compile("[/、|,]|或者|或");

    /** Units that stand behind a name without brackets; longer ones first. */
    private static final List<String> TAILS =
            List.of("平方公里", "平方米", "公顷", "市亩", "万亩", "万头", "万元", "千元", "公斤", "千克", "亩", "头", "斤", "吨", "元");

    /** @param column without white space and with half-width brackets; null when it is no column of a list */
    static @Nullable HeaderName of(String column) {
        return of(column, null);
    }

    /** @param known the unit in the round brackets of the column's name, {@code 元/亩} among them, or null */
    static @Nullable HeaderName of(String column, @Nullable String known) {
        String unit = known == null ? bracketed(column) : known;
        String stem = bare(BRACKETS.matcher(column).replaceAll(""));
        Field field = field(stem);
        if (field != null) {
            return named(narrowed(field, column, unit), stem, unit);
        }
        String tail = TAILS.stream().filter(stem::endsWith).findFirst().orElse(null);
        field = tail == null ? null : field(bare(stem.substring(0, stem.length() - tail.length())));
        return field == null ? null : new HeaderName(field, unit == null ? tail : unit);
    }

    /** The unit in brackets of another shape: 数量【头】. */
    private static @Nullable String bracketed(String column) {
        Matcher brackets = BRACKETS.matcher(column);
        while (brackets.find()) {
            String inside = brackets.group().replaceAll("^.|[)\\]】}]$", "");
            if (TAILS.contains(inside)) {
                return inside;
            }
        }
        return null;
    }

    private static HeaderName named(Field field, String stem, @Nullable String unit) {
        if (unit == null && field.isQuantity()) {
            return new HeaderName(field, implied(stem));
        }
        return new HeaderName(field, unit);
    }

    private static String bare(String name) {
        return AROUND.matcher(name).replaceAll("");
    }

    private static @Nullable Field field(String stem) {
        Field whole = Field.named(stem);
        if (whole != null) {
            return whole;
        }
        Field all = null;
        for (String part : OR.splitAsStream(stem).toList()) {
            Field one = Field.named(part);
            if (one == null || (all != null && all != one)) {
                return null;
            }
            all = one;
        }
        return all;
    }

    /** 保险费（农户自缴） is no premium, 保险金额（元/亩） not what a policy is insured for. */
    private static Field narrowed(Field field, String column, @Nullable String unit) {
        boolean perUnit = unit != null && unit.contains("/");
        if (field == Field.SUM_INSURED) {
            return perUnit ? Field.UNIT_SUM_INSURED : field;
        }
        if (field != Field.PREMIUM) {
            return field;
        }
        int open = column.indexOf('(');
        int close = column.indexOf(')', open + 1);
        Field within = open < 0 || close < 0 ? null : Field.named(column.substring(open + 1, close));
        if (within != null && within.isMoney()) {
            return within;
        }
        return perUnit ? Field.UNIT_PREMIUM : field;
    }

    private static @Nullable String implied(String stem) {
        if (stem.endsWith("亩数") || stem.endsWith("面积")) {
            return "亩";
        }
        return stem.endsWith("头数") ? "头" : null;
    }

    /** Whether a scheme that counts in this unit can take the column. */
    boolean fits(String quantityUnit) {
        if (unit == null || !(field.isQuantity() || field.isMoney())) {
            return true;
        }
        String wanted = field.isQuantity() ? quantityUnit : "元";
        return unit.equals(wanted)
                || unit.equals(wanted + "/" + quantityUnit)
                || (unit.equals("市亩") && wanted.equals("亩"));
    }
}
