package county.insurance.imports;

import county.insurance.policy.PolicyEntry;
import county.insurance.policy.PolicyRules;
import county.insurance.scheme.Terms;
import county.platform.importing.ListReading;
import county.platform.importing.SetCheck;
import county.platform.importing.list.Cells;
import county.platform.importing.list.Columns;
import county.platform.importing.list.Fault;
import county.platform.importing.list.ListForm;
import county.platform.person.CreditCode;
import county.platform.person.IdentityNumber;
import county.platform.problem.FieldProblem;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of one file by the rules of one scheme on one day. Pure; may be asked by several threads at once. */
final class EnrolmentReading implements ListReading<SealedLine> {

    private final Terms terms;
    private final LocalDate today;
    private final PolicyRules rules;
    private final Villages villages;
    private final EnrolmentForm form;
    private final LineSealer sealer;
    private final EnrolmentChecks checks;

    EnrolmentReading(Terms terms, LocalDate today, Villages villages, LineSealer sealer, EnrolmentChecks checks) {
        this.terms = terms;
        this.today = today;
        this.rules = new PolicyRules(terms, today);
        this.villages = villages;
        this.form = new EnrolmentForm(terms.scheme());
        this.sealer = sealer;
        this.checks = checks;
    }

    @Override
    public ListForm<Field> form() {
        return form.form();
    }

    @Override
    public Columns columns(SheetRow any) {
        return form.columns(any);
    }

    @Override
    public SealedLine row(Cells cells) {
        return sealer.seal(line(new HouseholdCells(cells)));
    }

    @Override
    public List<SetCheck> checks(Columns columns) {
        return checks.of(columns);
    }

    @Override
    public List<Fault> notes(SheetReport report, Columns columns) {
        var notes = new ArrayList<Fault>();
        if (!columns.has(Field.KIND)) {
            notes.add(Fault.ofFile(
                    report.header(), Field.KIND.title(), "没有这一列：按证件号码，身份证号码的登记为农户，统一社会信用代码的登记为合作社或企业；有大户的请加上这一列。"));
        }
        if (!columns.has(Field.VILLAGE)) {
            notes.add(Fault.ofFile(
                    report.header(),
                    columns.title(Field.PLACE),
                    "没有“村（社区）”一列：各户所在的村取自这一列开头的村名，其余内容没有读取；要登记地块的请另加“地块”一列。"));
        }
        return notes;
    }

    /** The row with all that is wrong with it by itself told to its cells. */
    Line line(HouseholdCells cells) {
        township(cells);
        String village = village(cells);
        PolicyEntry entry = entry(cells);
        Line.Group collective = LineCollective.of(cells);
        List<FieldProblem> found = rules.faults(entry, false);
        if (!found.isEmpty()) {
            cells.take(found.stream().map(problem -> explained(problem, entry)).toList());
        }
        LineAmounts.check(cells, terms, entry.quantity());
        if (collective != null && entry.signedOn() == null && !cells.faulty(Field.SIGNED)) {
            cells.notice(Field.SIGNED, "集体投保须由各户签字；公示结束前请补登签字日期。");
        }
        return new Line(
                village,
                entry,
                cells.faulty(Field.IDENTITY) ? null : IdentityNumber.normalised(String.valueOf(entry.identity())),
                cells.faulty(Field.PREVIOUS) ? null : entry.previousQuantity(),
                cells.faulty(Field.QUANTITY) || entry.quantity() == null ? null : terms.cover(entry.quantity()),
                collective);
    }

    private void township(HouseholdCells cells) {
        String written = cells.text(Field.TOWNSHIP);
        if (!written.isEmpty() && !villages.isOwnTownship(written)) {
            cells.fault(Field.TOWNSHIP, "本次导入的是" + villages.townshipName() + "的名单，这一行写的是别的镇街；请由所在镇街导入。");
        }
    }

    private @Nullable String village(HouseholdCells cells) {
        boolean named = cells.has(Field.VILLAGE);
        Field field = named ? Field.VILLAGE : Field.PLACE;
        String written = cells.text(field);
        if (cells.faulty(field)) {
            return null;
        }
        Villages.Answer answer = named ? villages.named(written) : villages.at(written);
        if (answer.code() == null) {
            cells.fault(field, answer.reason());
        }
        return answer.code();
    }

    private PolicyEntry entry(HouseholdCells cells) {
        String name = cells.name(Field.NAME);
        String identity = cells.digits(Field.IDENTITY);
        return new PolicyEntry(
                cells.has(Field.KIND) ? cells.kind() : ApplicantKind.byNumber(identity, name, today),
                null,
                name,
                identity,
                cells.digits(Field.PHONE),
                cells.orNull(Field.BANK),
                cells.account(),
                cells.orNull(Field.PLOT),
                cells.quantity(Field.QUANTITY),
                cells.quantity(Field.PREVIOUS),
                cells.answers(form.conditions()),
                cells.day(Field.SIGNED),
                cells.money(Field.SUM_INSURED),
                cells.money(Field.PREMIUM));
    }

    /** A number that is right for another kind of applicant is a wrong kind rather than a wrong number. */
    private FieldProblem explained(FieldProblem problem, PolicyEntry entry) {
        String number = entry.identity();
        if (!problem.field().equals("identity") || number == null || number.isEmpty()) {
            return problem;
        }
        if (PolicyRules.isOrganisation(entry.kind())) {
            return IdentityNumber.fault(number, today).isPresent()
                    ? problem
                    : new FieldProblem("identity", "这是身份证号码：企业、合作社须填统一社会信用代码；个人投保的，投保人类型请改为农户或大户。");
        }
        return CreditCode.fault(number).isPresent()
                ? problem
                : new FieldProblem("identity", "这是统一社会信用代码：农户、大户须填身份证号码；企业、合作社投保的，请改投保人类型。");
    }
}
