package county.platform.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Units of measure by all the names that lists give them, and the one name that is used here. */
final class UnitName {

    private static final Map<String, String> NAMES = names(
            "亩 市亩 mu",
            "平方米 m2 平米 平方 sqm 方",
            "公顷 ha hm2",
            "顷",
            "分 分地",
            "平方公里 km2",
            "万亩",
            "立方米 m3 立方",
            "万立方米 万m3",
            "头 口",
            "只 羽",
            "株 棵",
            "万株",
            "栋 座 个 棚",
            "户",
            "公斤 千克 kg",
            "斤 市斤 500g 500克",
            "克 g",
            "吨 t",
            "元 人民币 人民币元 圆 元整 rmb cny yuan ¥ ￥",
            "万元",
            "千元",
            "百元",
            "亿元",
            "角",
            "% 百分比");

    private UnitName() {}

    private static Map<String, String> names(String... units) {
        var names = new HashMap<String, String>();
        for (String unit : units) {
            String usual = unit.contains(" ") ? unit.substring(0, unit.indexOf(' ')) : unit;
            for (var same = new StringTokenizer(unit); same.hasMoreTokens(); ) {
                names.put(same.nextToken(), usual);
            }
        }
        return Map.copyOf(names);
    }

    /** The usual name of a unit, one for each side of 元/亩; null for what is no unit. */
    static @Nullable String named(String written) {
        String bare = Cleaned.bare(written).toLowerCase(Locale.ROOT);
        bare = bare.startsWith("单位:") ? bare.substring(3) : bare;
        int slash = bare.indexOf('/');
        if (slash < 0) {
            return NAMES.get(bare);
        }
        String over = NAMES.get(bare.substring(0, slash));
        String under = NAMES.get(bare.substring(slash + 1));
        return over == null || under == null ? null : over + "/" + under;
    }
}
