package county.insurance.imports;

import county.platform.person.BankAccount;
import county.platform.person.Masks;
import county.platform.person.PersonName;
import county.platform.problem.FieldProblem;
import county.platform.sheet.Doubt;
import county.platform.sheet.SheetRow;
import county.platform.sheet.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row's cells while they are being understood, with the faults found so far. One fault of a cell is enough. */
final class Cells {

    private static final int SHOWN = 60;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final String MASKED = "***";

    /** What does not make words others than the person sees; what nobody sees is taken out below. */
    private static final Set<Doubt.Kind> NO_MATTER_IN_WORDS = EnumSet.of(Doubt.Kind.INVISIBLE, Doubt.Kind.SCIENTIFIC);

    private static final Set<Doubt.Kind> NO_MATTER_IN_DIGITS = EnumSet.of(Doubt.Kind.INVISIBLE);

    /** A sum that a formula has made shows its fen and keeps more behind them. */
    private static final Set<Doubt.Kind> NO_MATTER_IN_MONEY = EnumSet.of(Doubt.Kind.INVISIBLE, Doubt.Kind.ROUNDED);

    private static final Set<Doubt.Kind> NO_MATTER_IN_DAYS =
            EnumSet.of(Doubt.Kind.INVISIBLE, Doubt.Kind.DATE, Doubt.Kind.ROUNDED);

    /** The rules' names of what an entry says. */
    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("kind", Field.KIND),
            Map.entry("name", Field.NAME),
            Map.entry("identity", Field.IDENTITY),
            Map.entry("phone", Field.PHONE),
            Map.entry("bank", Field.BANK),
            Map.entry("account", Field.ACCOUNT),
            Map.entry("plot", Field.PLOT),
            Map.entry("quantity", Field.QUANTITY),
            Map.entry("previousQuantity", Field.PREVIOUS),
            Map.entry("signedOn", Field.SIGNED),
            Map.entry("statedSumInsured", Field.SUM_INSURED),
            Map.entry("statedPremium", Field.PREMIUM));

    private final SheetRow row;
    private final Columns columns;
    private final List<Fault> faults = new ArrayList<>(0);
    private final Set<Field> faulty = EnumSet.noneOf(Field.class);
    private final List<Integer> unmet = new ArrayList<>(0);
    private final List<Integer> unread = new ArrayList<>(0);
    /** A row whose cells may stand in the wrong columns says so once. */
    private boolean misplaced;

    Cells(SheetRow row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    boolean has(Field field) {
        return columns.has(field);
    }

    /** As it stands in the file. */
    private String raw(Field field) {
        String column = columns.of(field);
        return column == null ? "" : row.text(column);
    }

    /** The text, or nothing when it is not what the person sees, which is a fault then. */
    private String trusted(Field field, Set<Doubt.Kind> noMatter) {
        String column = columns.of(field);
        if (column == null) {
            return "";
        }
        Doubt doubt = row.doubt(column);
        if (doubt == null || noMatter.contains(doubt.kind())) {
            return row.text(column);
        }
        if (!faulty.contains(field) && !misplaced) {
            fault(field, doubt.reason());
        }
        faulty.add(field);
        misplaced |= doubt.kind() == Doubt.Kind.MISPLACED;
        return "";
    }

    /** Words, without what nobody sees. */
    String text(Field field) {
        String text = trusted(field, NO_MATTER_IN_WORDS);
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

    @Nullable
    String orNull(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** The name in the one way in which names are kept; that something was taken out of it is worth knowing. */
    String name(Field field) {
        String written = trusted(field, NO_MATTER_IN_DIGITS);
        String name = PersonName.normalised(written);
        if (!name.equals(written)) {
            String what = name.length() == written.length() ? "间隔号统一写作“·”" : "已去掉空格、换行或看不见的字符";
            notice(field, what + "，登记为“" + shown(name) + "”。");
        }
        return name;
    }

    @Nullable
    String kind() {
        String written = text(Field.KIND);
        String kind = ApplicantKind.of(written);
        if (kind == null && !written.isEmpty()) {
            fault(Field.KIND, "投保人类型须是：农户、大户、企业、合作社。");
        }
        return kind;
    }

    /** A number of many digits, which a spreadsheet may have spoiled. */
    String digits(Field field) {
        String text = trusted(field, NO_MATTER_IN_DIGITS);
        if (text.contains(MASKED)) {
            fault(field, "这是隐去了中间几位的号码，不能导入；请填写完整的号码（清单可以写明理由后导出完整号码）。");
            return "";
        }
        return text;
    }

    /** An account, with a notice when it may be one that a spreadsheet has rounded before it came here. */
    String account() {
        String account = digits(Field.ACCOUNT);
        if (BankAccount.looksRounded(account)) {
            notice(Field.ACCOUNT, "账号末三位都是 0，可能在表格中被当作数字、丢失了后几位；请与银行卡核对。");
        }
        return account;
    }

    /** A quantity in the scheme's unit, or an amount of money. */
    @Nullable
    BigDecimal number(Field field, String unit) {
        String text = trusted(field, field.isMoney() ? NO_MATTER_IN_MONEY : NO_MATTER_IN_DIGITS);
        if (text.isEmpty()) {
            return null;
        }
        Written<BigDecimal> number = Written.number(text.charAt(0) == '\'' ? text.substring(1) : text);
        if (number.value() == null) {
            fault(field, number.reason() == null ? "应是一个数，例如 2.5。" : number.reason());
        } else if (number.unit() != null && !number.unit().equals(unit)) {
            fault(field, "这里写的单位是" + number.unit() + "，应按" + unit + "填写。");
            return null;
        }
        return number.value();
    }

    /** An amount in yuan; what a formula keeps behind the fen is rounded as it is shown. */
    @Nullable
    BigDecimal money(Field field) {
        BigDecimal number = number(field, "元");
        return number == null || number.scale() <= 2 ? number : number.setScale(2, RoundingMode.HALF_UP);
    }

    @Nullable
    LocalDate day(Field field) {
        String text = trusted(field, NO_MATTER_IN_DAYS);
        if (text.isEmpty()) {
            return null;
        }
        Written<LocalDate> day = Written.day(text);
        if (day.value() == null || day.value().getYear() < 1900) {
            fault(field, day.value() == null && day.reason() != null ? day.reason() : "没有这一天，请核对。");
            return null;
        }
        if (day.reason() != null) {
            notice(field, day.reason());
        }
        return day.value();
    }

    /** An answer to each condition; one that cannot be read is a fault of its own. */
    List<Boolean> answers(List<String> conditions) {
        var answers = new ArrayList<Boolean>(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            Boolean answer =
                    Written.answer(row.text(columns.conditions().get(i))).value();
            answers.add(Boolean.TRUE.equals(answer));
            if (!Boolean.TRUE.equals(answer)) {
                unmet.add(i);
            }
            if (answer == null) {
                unread.add(i);
            }
        }
        return answers;
    }

    /** Takes over what the rules find, under the names of the file's columns. */
    void take(List<FieldProblem> found) {
        var conditions = unmet.iterator();
        for (FieldProblem problem : found) {
            if (problem.field().equals("eligibility")) {
                int no = conditions.next();
                String column = columns.conditions().get(no);
                Doubt doubt = row.doubt(column);
                String unreadable = doubt == null ? "请填写“是”或“否”。" : doubt.reason();
                String reason = unread.contains(no) ? unreadable : problem.reason();
                faults.add(new Fault(row.number(), column, shown(row.text(column)), reason, Fault.FAULT));
                continue;
            }
            Field field = FIELDS.get(problem.field());
            if (field != null && !faulty.contains(field)) {
                fault(field, problem.reason());
            }
        }
    }

    void fault(Field field, String reason) {
        faulty.add(field);
        faults.add(new Fault(row.number(), columns.title(field), value(field), reason, Fault.FAULT));
    }

    void notice(Field field, String reason) {
        faults.add(new Fault(row.number(), columns.title(field), value(field), reason, Fault.NOTICE));
    }

    boolean faulty(Field field) {
        return faulty.contains(field);
    }

    List<Fault> faults() {
        return faults;
    }

    private String value(Field field) {
        String written = raw(field);
        return switch (field) {
            case IDENTITY, COLLECTIVE_CODE -> Masks.identityNumber(shown(written.toUpperCase(Locale.ROOT)));
            case PHONE -> Masks.phone(shown(written));
            case ACCOUNT -> Masks.bankAccount(shown(written));
            default -> shown(written);
        };
    }

    static String shown(String written) {
        return written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…";
    }
}
