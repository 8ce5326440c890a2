package county.insurance.imports;

import county.platform.importing.list.Cells;
import county.platform.importing.list.Fault;
import county.platform.person.BankAccount;
import county.platform.person.PersonName;
import county.platform.problem.FieldProblem;
import county.platform.sheet.Doubt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One household's cells: names, numbers that belong to a person, kinds and answers as an enrolment list has them. */
final class HouseholdCells {

    private static final String MASKED = "***";

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

    private final Cells cells;
    private final List<Condition> unmet = new ArrayList<>(0);
    private final List<Condition> unread = new ArrayList<>(0);

    HouseholdCells(Cells cells) {
        this.cells = cells;
    }

    boolean has(Field field) {
        return cells.has(field);
    }

    String text(Field field) {
        return cells.text(field);
    }

    @Nullable
    String orNull(Field field) {
        return cells.orNull(field);
    }

    /** The name in the one way in which names are kept; that something was taken out of it is worth knowing. */
    String name(Field field) {
        String written = cells.digits(field);
        String name = PersonName.normalised(written);
        if (!name.equals(written)) {
            String what = name.length() == written.length() ? "间隔号统一写作“·”" : "已去掉空格、换行或看不见的字符";
            notice(field, what + "，登记为“" + Fault.shown(name) + "”。");
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
        String text = cells.digits(field);
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

    /** A quantity in the scheme's unit. */
    @Nullable
    BigDecimal quantity(Field field) {
        return cells.number(field);
    }

    /** An amount in yuan; what a formula keeps behind the fen is rounded as it is shown. */
    @Nullable
    BigDecimal money(Field field) {
        return cells.rounded(field, 2);
    }

    @Nullable
    LocalDate day(Field field) {
        return cells.day(field);
    }

    /** An answer to each condition; one that cannot be read is a fault of its own. */
    List<Boolean> answers(List<Condition> conditions) {
        var answers = new ArrayList<Boolean>(conditions.size());
        for (Condition condition : conditions) {
            Boolean answer = cells.answer(condition);
            answers.add(Boolean.TRUE.equals(answer));
            if (!Boolean.TRUE.equals(answer)) {
                unmet.add(condition);
            }
            if (answer == null) {
                unread.add(condition);
            }
        }
        return answers;
    }

    /** Takes over what the rules find, under the names of the file's columns. */
    void take(List<FieldProblem> found) {
        var conditions = unmet.iterator();
        for (FieldProblem problem : found) {
            if (problem.field().equals("eligibility")) {
                Condition condition = conditions.next();
                Doubt doubt = cells.doubt(condition);
                String unreadable = doubt == null ? "请填写“是”或“否”。" : doubt.reason();
                cells.fault(condition, unread.contains(condition) ? unreadable : problem.reason());
                continue;
            }
            Field field = FIELDS.get(problem.field());
            if (field != null && !faulty(field)) {
                fault(field, problem.reason());
            }
        }
    }

    void fault(Field field, String reason) {
        cells.fault(field, reason);
    }

    void notice(Field field, String reason) {
        cells.notice(field, reason);
    }

    boolean faulty(Field field) {
        return cells.faulty(field);
    }
}
