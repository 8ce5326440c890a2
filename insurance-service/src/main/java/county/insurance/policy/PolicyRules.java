package county.insurance.policy;

import county.insurance.scheme.Cover;
import county.insurance.scheme.Quantity;
import county.insurance.scheme.Terms;
import county.platform.person.BankAccount;
import county.platform.person.CreditCode;
import county.platform.person.IdentityNumber;
import county.platform.person.Phone;
import county.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of an entry by itself (rules 1.3 (3)); doubles and sanctions are looked up beside it. Every fault is
 * named with its field and reason. Pure, and quick enough to be asked for every row of a file.
 */
public final class PolicyRules {

    private static final Set<String> KINDS = Set.of("household", "grower", "enterprise", "cooperative");
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final Terms terms;
    private final LocalDate today;

    /**
     * The rules of a scheme on a day.
     *
     * @param today so that nobody is enrolled who is yet to be born, or signs tomorrow
     */
    public PolicyRules(Terms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /** Whether the enrolment window is open; if not, why. */
    public Optional<String> windowFault() {
        return terms.scheme().enrolment().faultOn(today);
    }

    /**
     * What may not be changed any more once the enrolment window is over: the quantity may be lowered and mistakes put
     * right, but nobody is added and nothing grows.
     *
     * @param sameParty whether the identity number stays as it is
     */
    public List<FieldProblem> lateFaults(
            PolicyEntry entry, BigDecimal quantityBefore, @Nullable String nameBefore, boolean sameParty) {
        var faults = new ArrayList<FieldProblem>();
        if (!terms.scheme().enrolment().isOver(today)) {
            return faults;
        }
        String until = "投保期已于 " + terms.scheme().enrolUntil() + " 结束，";
        check(
                faults,
                "quantity",
                entry.quantity() == null || entry.quantity().compareTo(quantityBefore) <= 0,
                until + "数量只能调低，不能超过原来的 " + quantityBefore.stripTrailingZeros().toPlainString() + "。");
        check(
                faults,
                "identity",
                sameParty || String.valueOf(entry.name()).strip().equals(nameBefore),
                until + "不能换成另一个投保人；证件号码登记有误的，请只更正号码，不同时改姓名。");
        return faults;
    }

    /**
     * All that is wrong with an entry.
     *
     * @param stored whether the policy exists already, so that what is left out stays as it is
     */
    public List<FieldProblem> faults(PolicyEntry entry, boolean stored) {
        var faults = new ArrayList<FieldProblem>();
        text(faults, "name", entry.name(), 100, "请填写姓名或名称。");
        check(faults, "kind", entry.kind() != null && KINDS.contains(entry.kind()), "请选择投保人类型。");
        identity(faults, entry, stored);
        phone(faults, entry, stored);
        account(faults, entry, stored);
        quantity(faults, entry);
        eligibility(faults, entry.eligibility());
        signed(faults, entry.signedOn());
        check(faults, "plot", entry.plot() == null || entry.plot().length() <= 100, "地块（圈舍）不能超过 100 字。");
        check(faults, "bank", entry.bank() == null || entry.bank().length() <= 100, "开户行不能超过 100 字。");
        if (faults.stream().noneMatch(fault -> fault.field().equals("quantity"))) {
            arithmetic(faults, entry);
        }
        return faults;
    }

    private void signed(List<FieldProblem> faults, @Nullable LocalDate day) {
        LocalDate issued = terms.scheme().issuedOn();
        check(faults, "signedOn", day == null || !day.isAfter(today), "签字日期不能晚于今天。");
        check(faults, "signedOn", day == null || !day.isBefore(issued), "签字日期不能早于方案印发的 " + issued + "。");
    }

    private void identity(List<FieldProblem> faults, PolicyEntry entry, boolean stored) {
        if (entry.identity() == null && stored) {
            return;
        }
        String written = entry.identity() == null ? "" : entry.identity();
        Optional<String> fault =
                isOrganisation(entry.kind()) ? CreditCode.fault(written) : IdentityNumber.fault(written, today);
        fault.ifPresent(reason -> faults.add(new FieldProblem("identity", reason)));
    }

    private static void phone(List<FieldProblem> faults, PolicyEntry entry, boolean stored) {
        String phone = entry.phone();
        if (phone == null || phone.isBlank()) {
            check(faults, "phone", stored && phone == null, "请填写联系电话。");
        } else {
            Phone.fault(phone).ifPresent(reason -> faults.add(new FieldProblem("phone", reason)));
        }
    }

    private static void account(List<FieldProblem> faults, PolicyEntry entry, boolean stored) {
        String account = entry.account();
        if (account == null || account.isBlank()) {
            check(faults, "account", stored && account == null, "请填写银行账号，赔款将支付到这个账号。");
        } else {
            BankAccount.fault(account).ifPresent(reason -> faults.add(new FieldProblem("account", reason)));
        }
    }

    private void quantity(List<FieldProblem> faults, PolicyEntry entry) {
        amount(faults, "quantity", entry.quantity(), false, "请填写数量，须大于 0。");
        if (entry.previousQuantity() != null) {
            amount(faults, "previousQuantity", entry.previousQuantity(), true, "上年数量不能为负。");
        }
    }

    private void amount(
            List<FieldProblem> faults, String field, @Nullable BigDecimal value, boolean mayBeZero, String reason) {
        if (value == null || value.signum() < 0 || (value.signum() == 0 && !mayBeZero)) {
            check(faults, field, false, reason);
            return;
        }
        check(faults, field, value.compareTo(MOST) <= 0, "数量不能超过 100 万。");
        Quantity.fault(value, terms.scheme().quantityUnit())
                .ifPresent(fault -> faults.add(new FieldProblem(field, fault)));
    }

    private void eligibility(List<FieldProblem> faults, List<Boolean> answers) {
        List<String> conditions = terms.scheme().eligibility();
        for (int i = 0; i < conditions.size(); i++) {
            boolean met = i < answers.size() && answers.get(i);
            check(faults, "eligibility", met, "须符合投保条件：" + conditions.get(i) + "。");
        }
    }

    private void arithmetic(List<FieldProblem> faults, PolicyEntry entry) {
        Cover cover = terms.cover(Objects.requireNonNull(entry.quantity()));
        stated(faults, "statedSumInsured", "保险金额", entry.statedSumInsured(), cover.sumInsured());
        stated(faults, "statedPremium", "保险费", entry.statedPremium(), cover.premium());
    }

    private static void stated(
            List<FieldProblem> faults, String field, String what, @Nullable BigDecimal stated, BigDecimal computed) {
        check(
                faults,
                field,
                stated == null || stated.compareTo(computed) == 0,
                what + "应为 " + computed + " 元，表中为 " + (stated == null ? "" : stated.toPlainString()) + " 元。");
    }

    private static void text(List<FieldProblem> faults, String field, @Nullable String text, int most, String missing) {
        if (text == null || text.isBlank()) {
            check(faults, field, false, missing);
        } else {
            check(faults, field, text.length() <= most, "不能超过 " + most + " 字。");
        }
    }

    private static void check(List<FieldProblem> faults, String field, boolean kept, String reason) {
        if (!kept) {
            faults.add(new FieldProblem(field, reason));
        }
    }

    /** Whether this kind of applicant is identified by a unified social credit code. */
    public static boolean isOrganisation(@Nullable String kind) {
        return "enterprise".equals(kind) || "cooperative".equals(kind);
    }

    /** Whether a quantity is so far above last year's that the village must certify it. */
    public boolean needsCertificate(BigDecimal quantity, @Nullable BigDecimal previous) {
        return previous != null
                && quantity.compareTo(previous.multiply(BigDecimal.ONE.add(
                                terms.decisions().growthCertificatePercent().movePointLeft(2))))
                        > 0;
    }
}
