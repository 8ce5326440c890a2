package county.platform.sheet;

import java.util.Locale;
import java.util.Set;

/** Yes and no in all the ways that lists have them. */
final class WrittenAnswer {

    private static final Set<String> YES =
            Set.of("是", "√", "✓", "✔", "☑", "有", "符合", "对", "是的", "可以", "已", "满足", "达标", "Y", "YES", "TRUE", "T", "1");
    private static final Set<String> NO = Set.of(
            "否", "×", "✗", "✘", "X", "☒", "无", "没有", "不符合", "不是", "不", "未", "不满足", "不达标", "N", "NO", "FALSE", "F", "0");

    private WrittenAnswer() {}

    static Written<Boolean> of(String text) {
        String word = YES.contains(text) ? text : Cleaned.bare(text).toUpperCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Written.understood(true);
        }
        return NO.contains(word) ? Written.understood(false) : Written.refused("请填写“是”或“否”。");
    }
}
