package county.insurance.imports;

import county.platform.problem.FieldProblem;
import county.platform.secret.Masks;
import county.platform.sheet.Doubt;
import county.platform.sheet.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row's cells while they are being understood, with the faults found so far. One fault of a cell is enough. */
final class Cells {

    private static final int SHOWN = 60;

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

    Cells(SheetRow row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    String text(Field field) {
        String column = columns.fields().get(field);
        return column == null ? "" : row.text(column);
    }

    @Nullable
    String orNull(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String kind() {
        String written = text(Field.KIND);
        String kind = CellValue.kind(written);
        if (kind == null && !written.isEmpty()) {
            fault(Field.KIND, "投保人类型须是：农户、大户、企业、合作社。");
        }
        return kind;
    }

    /** A number of many digits, which a spreadsheet may have spoiled. */
    String digits(Field field) {
        String column = columns.fields().get(field);
        Doubt doubt = column == null ? null : row.doubt(column);
        if (doubt != null) {
            fault(field, doubt.reason());
        }
        return text(field);
    }

    @Nullable
    BigDecimal number(Field field) {
        String written = text(field);
        BigDecimal number = written.isEmpty() ? null : CellValue.number(written);
        if (number == null && !written.isEmpty()) {
            fault(field, "应是一个数，例如 2.5。");
        }
        return number;
    }

    @Nullable
    LocalDate day(Field field, LocalDate today) {
        String written = text(field);
        LocalDate day = written.isEmpty() ? null : CellValue.day(written);
        if (!written.isEmpty() && (day == null || day.getYear() < 1900)) {
            fault(field, "应是一个日期，写作 " + today + "。");
            return null;
        }
        return day;
    }

    /** An answer to each condition; one that cannot be read is a fault of its own. */
    List<Boolean> answers(List<String> conditions) {
        var answers = new ArrayList<Boolean>(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            String written = row.text(columns.conditions().get(i));
            Boolean answer = CellValue.answer(written);
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
                String reason = unread.contains(no) ? "请填写“是”或“否”。" : problem.reason();
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
        String written = text(field);
        return switch (field) {
            case IDENTITY, COLLECTIVE_CODE -> Masks.identityNumber(shown(written.toUpperCase(Locale.ROOT)));
            case PHONE -> Masks.phone(shown(written));
            case ACCOUNT -> Masks.bankAccount(shown(written));
            default -> shown(written);
        };
    }

    private static String shown(String written) {
        return written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…";
    }
}
