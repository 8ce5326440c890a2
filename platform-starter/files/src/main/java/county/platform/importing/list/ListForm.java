package county.platform.importing.list;

import county.platform.problem.Refused;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a list before a file of it is seen: its columns, in what their numbers are wanted, and what may stand
 * beside them without being read. Pure.
 */
public final class ListForm<C extends ListColumn> {

    /** What only counts the rows. */
    private static final Set<String> RUNNING_NUMBERS = Set.of("序号", "编号");

    /** What is counted in these is no area and can be converted into none. */
    private static final Set<String> COUNTS = Set.of("头", "只", "株", "栋", "户");

    private final List<C> columns;
    private final HeaderNames<C> names;
    private final ListWords words;
    private final Set<String> passedOver;
    private final Predicate<String> alsoKnown;
    private final Function<? super C, @Nullable Measure> measures;

    private ListForm(
            List<C> columns,
            HeaderNames<C> names,
            ListWords words,
            Set<String> passedOver,
            Predicate<String> alsoKnown,
            Function<? super C, @Nullable Measure> measures) {
        this.columns = columns;
        this.names = names;
        this.words = words;
        this.passedOver = passedOver;
        this.alsoKnown = alsoKnown;
        this.measures = measures;
    }

    /** A list of these columns, which are called what they are called. */
    public static <C extends ListColumn> ListForm<C> of(Collection<? extends C> columns, ListWords words) {
        return of(columns, new HeaderNames<C>(columns), words);
    }

    /** A list of these columns, by names that have been refined. */
    public static <C extends ListColumn> ListForm<C> of(
            Collection<? extends C> columns, HeaderNames<C> names, ListWords words) {
        return new ListForm<C>(List.copyOf(columns), names, words, RUNNING_NUMBERS, name -> false, ListColumn::measure);
    }

    /** The same, in which these columns are passed over in silence. */
    public ListForm<C> passingOver(Set<String> titles) {
        var more = new HashSet<>(passedOver);
        more.addAll(titles);
        return new ListForm<>(columns, names, words, Set.copyOf(more), alsoKnown, measures);
    }

    /** The same, by whose other columns the header is found as well. */
    public ListForm<C> knowing(Predicate<String> headers) {
        return new ListForm<>(columns, names, words, passedOver, headers, measures);
    }

    /** The same, with measures that are said for one file. */
    public ListForm<C> measuring(Function<? super C, @Nullable Measure> measured) {
        return new ListForm<>(columns, names, words, passedOver, alsoKnown, measured);
    }

    public ListWords words() {
        return words;
    }

    public List<C> columns() {
        return columns;
    }

    /** In what the column's numbers are wanted, or null. */
    public @Nullable Measure measure(C column) {
        return measures.apply(column);
    }

    /** By what the sheet's reader finds the header, fills merged cells and adds up totals. */
    public SheetShape shape() {
        return new SheetShape(
                this::isKnown, header -> is(header, ListColumn::filledDown), header -> is(header, ListColumn::summed));
    }

    private boolean isKnown(String header) {
        return names.of(header) != null || alsoKnown.test(header) || passedOver.contains(header);
    }

    private boolean is(String header, Predicate<ListColumn> what) {
        HeaderName<C> name = names.of(header);
        return name != null && what.test(name.column());
    }

    /**
     * Finds the columns of a file by their names.
     *
     * @param row any of the file's
     * @throws Refused when two columns could be meant, or when one is in another unit
     */
    public Columns columns(SheetRow row) {
        return columns(row.columns(), row::unitOf, row::hidden);
    }

    /**
     * Finds the columns by their names.
     *
     * @param header the file's columns, without white space and with half-width brackets
     * @param units what their names say of units
     * @param hidden whether nobody sees a column
     */
    public Columns columns(List<String> header, Function<String, @Nullable String> units, Predicate<String> hidden) {
        Map<ListColumn, Columns.Found> found = new HashMap<>();
        var taken = new HashSet<String>();
        for (String title : header) {
            HeaderName<C> name = names.of(title, units.apply(title));
            if (name != null) {
                Measure measure = measures.apply(name.column());
                Columns.Found other = found.putIfAbsent(name.column(), new Columns.Found(title, measure, name.unit()));
                if (other != null) {
                    throw Refused.againstRule("file", twice(other.title(), title, hidden));
                }
                mustFit(title, measure, name.unit());
                taken.add(title);
            }
        }
        return new Columns(
                found,
                header.stream()
                        .filter(title -> !taken.contains(title) && !passedOver.contains(title))
                        .toList());
    }

    private static String twice(String one, String other, Predicate<String> hidden) {
        String told = "“" + one + "”和“" + other + "”两列说的是同一项，";
        for (String title : List.of(one, other)) {
            if (hidden.test(title)) {
                return told + "其中“" + title + "”这一列是隐藏的：请在 Excel 中取消隐藏，核对后只保留一列。";
            }
        }
        return told + "请只保留一列。";
    }

    private void mustFit(String title, @Nullable Measure measure, @Nullable String unit) {
        if (measure != null && unit != null && !measure.fits(unit)) {
            String wanted = measure.unit();
            boolean another = COUNTS.contains(wanted) || COUNTS.contains(unit);
            throw Refused.againstRule(
                    "file",
                    "表头“" + title + "”的单位是" + unit + "，" + words.rule() + "按" + wanted + "填写："
                            + (another
                                    ? "请核对是否选对了" + words.rule().replaceFirst("^这[个张份]", "") + "，以及这一列写的是什么。"
                                    : "请把这一列换算成" + wanted + "，表头也改过来，再重新上传。"));
        }
    }
}
