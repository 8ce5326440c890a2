package county.platform.importing.list;

import county.platform.sheet.Doubt;
import county.platform.sheet.SheetRow;
import county.platform.sheet.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row's cells while they are being understood, with the faults found so far. One fault of a cell is enough. */
public final class Cells {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** What does not make words others than the person sees; what nobody sees is taken out below. */
    private static final Set<Doubt.Kind> NO_MATTER_IN_WORDS = EnumSet.of(Doubt.Kind.INVISIBLE, Doubt.Kind.SCIENTIFIC);

    private static final Set<Doubt.Kind> NO_MATTER_IN_DIGITS = EnumSet.of(Doubt.Kind.INVISIBLE);

    /** A sum that a formula has made shows its fen and keeps more behind them. */
    private static final Set<Doubt.Kind> NO_MATTER_IN_SUMS = EnumSet.of(Doubt.Kind.INVISIBLE, Doubt.Kind.ROUNDED);

    private static final Set<Doubt.Kind> NO_MATTER_IN_DAYS =
            EnumSet.of(Doubt.Kind.INVISIBLE, Doubt.Kind.DATE, Doubt.Kind.ROUNDED);

    private final SheetRow row;
    private final Columns columns;
    private final List<Fault> faults = new ArrayList<>(0);
    private final Set<ListColumn> faulty = new HashSet<>(0);
    /** A row whose cells may stand in the wrong columns says so once. */
    private boolean misplaced;

    public Cells(SheetRow row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    /** The row as the spreadsheet counts it. */
    public int row() {
        return row.number();
    }

    public boolean has(ListColumn column) {
        return columns.has(column);
    }

    /** As it stands in the file. */
    public String raw(ListColumn column) {
        Columns.Found found = columns.of(column);
        return found == null ? "" : row.text(found.title());
    }

    /** Why the cell is not to be trusted, or null. */
    public @Nullable Doubt doubt(ListColumn column) {
        Columns.Found found = columns.of(column);
        return found == null ? null : row.doubt(found.title());
    }

    /** The text, or nothing when it is not what the person sees, which is a fault then. */
    private String trusted(ListColumn column, Set<Doubt.Kind> noMatter) {
        Columns.Found found = columns.of(column);
        if (found == null) {
            return "";
        }
        Doubt doubt = row.doubt(found.title());
        if (doubt == null || noMatter.contains(doubt.kind())) {
            return row.text(found.title());
        }
        if (!faulty.contains(column) && !misplaced) {
            fault(column, doubt.reason());
        }
        faulty.add(column);
        misplaced |= doubt.kind() == Doubt.Kind.MISPLACED;
        return "";
    }

    /** Words, without what nobody sees. */
    public String text(ListColumn column) {
        String text = trusted(column, NO_MATTER_IN_WORDS);
        return isPlain(text) ? text : UNSEEN.matcher(text).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && (c < '\u4E00' || c > '\u9FFF')) {
                return false;
            }
        }
        return true;
    }

    /** Words, or null for an empty cell. */
    public @Nullable String orNull(ListColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** Words that there must be, at most so many characters; empty beside a fault. */
    public String words(ListColumn column, int longest) {
        String text = text(column);
        if (faulty(column)) {
            return "";
        }
        if (text.isEmpty() || text.length() > longest) {
            fault(column, text.isEmpty() ? "请填写" + column.title() + "。" : "不超过 " + longest + " 字。");
            return "";
        }
        return text;
    }

    /** A text of many digits, which a spreadsheet may have spoiled, to the character. */
    public String digits(ListColumn column) {
        return trusted(column, NO_MATTER_IN_DIGITS);
    }

    /** A number in the column's measure, whichever unit header or cell give; null for an empty cell and beside a fault. */
    public @Nullable BigDecimal number(ListColumn column) {
        Columns.Found found = columns.of(column);
        String text = trusted(column, column.rounded() ? NO_MATTER_IN_SUMS : NO_MATTER_IN_DIGITS);
        if (text.isEmpty() || found == null) {
            return null;
        }
        Written<BigDecimal> number = Written.number(text.charAt(0) == '\'' ? text.substring(1) : text);
        if (number.value() == null) {
            fault(column, number.reason() == null ? "应是一个数，例如 2.5。" : number.reason());
            return null;
        }
        Measure measure = found.measure();
        String unit = number.unit();
        if (unit != null && (measure == null || !measure.knows(unit))) {
            fault(column, "这里写的单位是" + unit + "，应" + (measure == null ? "只填写数" : "按" + measure.unit() + "填写") + "。");
            return null;
        }
        return measure == null ? number.value() : measure.converted(number.value(), unit == null ? found.unit() : unit);
    }

    /** A number from which nothing is missing and which is none below zero; null beside a fault. */
    public @Nullable BigDecimal amount(ListColumn column) {
        BigDecimal number = number(column);
        if (number == null && !faulty(column)) {
            fault(column, "请填写" + column.title() + "。");
        }
        if (number != null && number.signum() < 0) {
            fault(column, "不能小于 0。");
            return null;
        }
        return number;
    }

    /** A number with at most so many places, rounded half up as it is shown, such as fen. */
    public @Nullable BigDecimal rounded(ListColumn column, int places) {
        BigDecimal number = number(column);
        return number == null || number.scale() <= places ? number : number.setScale(places, RoundingMode.HALF_UP);
    }

    /** A whole number, such as a year or a count; null for an empty cell and beside a fault. */
    public @Nullable Integer whole(ListColumn column) {
        BigDecimal number = number(column);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException broken) {
            fault(column, "应是一个整数。");
            return null;
        }
    }

    /** A day; what was made of one that is not clear is noticed. */
    public @Nullable LocalDate day(ListColumn column) {
        String text = trusted(column, NO_MATTER_IN_DAYS);
        if (text.isEmpty()) {
            return null;
        }
        Written<LocalDate> day = Written.day(text);
        if (day.value() == null || day.value().getYear() < 1900) {
            fault(column, day.value() == null && day.reason() != null ? day.reason() : "没有这一天，请核对。");
            return null;
        }
        if (day.reason() != null) {
            notice(column, day.reason());
        }
        return day.value();
    }

    /** Yes, no, or null when the cell says neither; that is no fault yet. */
    public @Nullable Boolean answer(ListColumn column) {
        return Written.answer(raw(column)).value();
    }

    /** Something that stands against taking the file. */
    public void fault(ListColumn column, String reason) {
        faulty.add(column);
        add(column, reason, Fault.FAULT);
    }

    /** Something that is worth knowing. */
    public void notice(ListColumn column, String reason) {
        add(column, reason, Fault.NOTICE);
    }

    private void add(ListColumn column, String reason, String severity) {
        String told = column.told(Fault.shown(raw(column)));
        faults.add(new Fault(row.number(), columns.title(column), told, reason, severity));
    }

    /** Whether something stands against this cell. */
    public boolean faulty(ListColumn column) {
        return faulty.contains(column);
    }

    /** What was found so far. */
    public List<Fault> faults() {
        return faults;
    }
}
