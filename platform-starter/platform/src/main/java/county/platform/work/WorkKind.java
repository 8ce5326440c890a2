package county.platform.work;

import county.platform.summary.Alike;
import county.platform.summary.TodoKind;
import org.jspecify.annotations.Nullable;

/**
 * What the to-dos of one kind of work have in common.
 *
 * @param key the kind, by the module's own word
 * @param todo what it asks of people
 * @param alike what many of them are called, to be read after their number, with {@code {year}} in it where that matters;
 *     null when each stands alone
 * @param page where these are, with {@code {year}} and {@code {unit}} in it where it needs them
 * @param blocks what waits for each of them, to be read after their number; null when nothing does
 */
public record WorkKind(
        String key,
        TodoKind todo,
        @Nullable String alike,
        String page,
        @Nullable String blocks) {

    /** Something to decide or do. */
    public static WorkKind act(String key) {
        return new WorkKind(key, TodoKind.ACT, null, "", null);
    }

    /** A figure, a report or a word. */
    public static WorkKind report(String key) {
        return new WorkKind(key, TodoKind.REPORT, null, "", null);
    }

    /** The same; many of them are one row with these words and this page. */
    public WorkKind alike(String words, String where) {
        return new WorkKind(key, todo, words, where, blocks);
    }

    /** The same; something waits for each of them. */
    public WorkKind blocking(String words) {
        return new WorkKind(key, todo, alike, page, words);
    }

    /** What one of a year and unit is called with its like; what the data prove asks for another thing than the rest. */
    @Nullable
    Alike with(int year, String unit, boolean proven) {
        if (alike == null) {
            return null;
        }
        String link = filled(page, year, unit);
        return proven
                ? new Alike(key + "/proven/" + link, "项数据显示已经办完，请确认", link)
                : new Alike(key + "/" + link, filled(alike, year, unit), link);
    }

    private static String filled(String text, int year, String unit) {
        return text.replace("{year}", Integer.toString(year)).replace("{unit}", unit);
    }
}
