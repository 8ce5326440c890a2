package county.platform.importing.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list by all that headers call them: with units in brackets or behind the name, with 其中 in front, two
 * names of one column side by side ({@code 姓名或名称}). Pure.
 */
public final class HeaderNames<C extends ListColumn> {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【{][^)\\]】}]*[)\\]】}]?");
    private static final Pattern AROUND = Pattern.compile("^(其中)?[:,、*.]*|[:,、*/]+$");
    private static final Pattern OR = Pattern.compile("[/、|,]|或者|或");

    /** Units that stand behind a name without brackets; longer ones first. */
    private static final List<String> TAILS = List.of(
            "万立方米", "平方公里", "平方米", "立方米", "公顷", "市亩", "万亩", "万头", "万株", "万元", "千元", "公斤", "千克", "亩", "头", "株", "斤", "吨",
            "元");

    private final Map<String, C> byName = new HashMap<>();
    private final Refined<C> refined;

    /** What a list has to say beyond the names themselves: 保险费（农户自缴） is no premium. */
    @FunctionalInterface
    public interface Refined<C extends ListColumn> {

        /**
         * What is meant.
         *
         * @param found by its name
         * @param stem the name without brackets
         * @param header the whole name
         * @param unit that the name gives, or null
         */
        HeaderName<C> of(C found, String stem, String header, @Nullable String unit);
    }

    public HeaderNames(Collection<? extends C> columns) {
        this(columns, (found, stem, header, unit) -> new HeaderName<>(found, unit));
    }

    /**
     * Learns the names.
     *
     * @throws IllegalStateException when two columns have one
     */
    public HeaderNames(Collection<? extends C> columns, Refined<C> refined) {
        this.refined = refined;
        for (C column : columns) {
            for (String name : column.names()) {
                C other = byName.putIfAbsent(name, column);
                if (other != null && !other.equals(column)) {
                    throw new IllegalStateException(name + " names two columns");
                }
            }
        }
    }

    /**
     * What this name says; null when it is no column of the list.
     *
     * @param header without white space and with half-width brackets
     */
    public @Nullable HeaderName<C> of(String header) {
        return of(header, null);
    }

    /**
     * The same, with the unit that is known.
     *
     * @param known the unit in the round brackets of the name, {@code 元/亩} among them, or null
     */
    public @Nullable HeaderName<C> of(String header, @Nullable String known) {
        String unit = known == null ? bracketed(header) : known;
        String stem = bare(BRACKETS.matcher(header).replaceAll(""));
        C column = column(stem);
        if (column != null) {
            return refined.of(column, stem, header, unit);
        }
        String tail = TAILS.stream().filter(stem::endsWith).findFirst().orElse(null);
        column = tail == null ? null : column(bare(stem.substring(0, stem.length() - tail.length())));
        return column == null ? null : new HeaderName<>(column, unit == null ? tail : unit);
    }

    /** The column of exactly this name, or null. */
    public @Nullable C named(String name) {
        return byName.get(name);
    }

    /** The unit in brackets of another shape: 数量【头】. */
    private static @Nullable String bracketed(String header) {
        Matcher brackets = BRACKETS.matcher(header);
        while (brackets.find()) {
            String inside = brackets.group().replaceAll("^.|[)\\]】}]$", "");
            if (TAILS.contains(inside)) {
                return inside;
            }
        }
        return null;
    }

    private static String bare(String name) {
        return AROUND.matcher(name).replaceAll("");
    }

    private @Nullable C column(String stem) {
        C whole = byName.get(stem);
        if (whole != null) {
            return whole;
        }
        C all = null;
        for (String part : OR.splitAsStream(stem).toList()) {
            C one = byName.get(part);
            if (one == null || (all != null && !all.equals(one))) {
                return null;
            }
            all = one;
        }
        return all;
    }
}
