package county.insurance.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write into cells, understood: {@code 1,250.50 亩}, {@code 2023年8月25日}, 是. Null is what nobody can read. */
final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("([-+]?[0-9]{1,15}(\\.[0-9]{1,10})?)(亩|头|元)?");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:[-/.年])([0-9]{1,2})(?:[-/.月])([0-9]{1,2})日?(?:T?00:00(?::00)?)?|([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Set<String> YES = Set.of("是", "√", "✓", "有", "符合", "对", "Y", "YES", "TRUE", "1");
    private static final Set<String> NO = Set.of("否", "×", "✗", "无", "不符合", "不是", "N", "NO", "FALSE", "0");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("农户", "household"),
            Map.entry("散户", "household"),
            Map.entry("一般农户", "household"),
            Map.entry("普通农户", "household"),
            Map.entry("小农户", "household"),
            Map.entry("养殖户", "household"),
            Map.entry("种植户", "household"),
            Map.entry("大户", "grower"),
            Map.entry("规模户", "grower"),
            Map.entry("种植大户", "grower"),
            Map.entry("养殖大户", "grower"),
            Map.entry("种养大户", "grower"),
            Map.entry("规模养殖户", "grower"),
            Map.entry("家庭农场", "grower"),
            Map.entry("企业", "enterprise"),
            Map.entry("公司", "enterprise"),
            Map.entry("龙头企业", "enterprise"),
            Map.entry("合作社", "cooperative"),
            Map.entry("专业合作社", "cooperative"),
            Map.entry("农民专业合作社", "cooperative"));

    private CellValue() {}

    static @Nullable BigDecimal number(String written) {
        Matcher plain = NUMBER.matcher(written);
        Matcher number = plain.matches() ? plain : NUMBER.matcher(bare(written).replace(",", ""));
        return number.matches() ? new BigDecimal(String.valueOf(number.group(1))) : null;
    }

    static @Nullable LocalDate day(String written) {
        Matcher day = DAY.matcher(bare(written));
        if (!day.matches()) {
            return null;
        }
        int first = day.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(part(day, first), part(day, first + 1), part(day, first + 2));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int part(Matcher day, int group) {
        return Integer.parseInt(String.valueOf(day.group(group)));
    }

    static @Nullable Boolean answer(String written) {
        String word = written.length() == 1 ? written : bare(written).toUpperCase(java.util.Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : null;
    }

    /** The kind of applicant as policies name it. */
    static @Nullable String kind(String written) {
        return KINDS.get(written);
    }

    private static String bare(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
