package county.insurance.imports;

import county.insurance.policy.PolicyEntry;
import county.insurance.policy.PolicyRules;
import county.insurance.scheme.Terms;
import county.platform.person.CreditCode;
import county.platform.person.IdentityNumber;
import county.platform.problem.FieldProblem;
import county.platform.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of one file by the rules of one scheme on one day. Pure; may be asked by several threads at once. */
final class LineReader {

    private final Terms terms;
    private final LocalDate today;
    private final PolicyRules rules;
    private final Villages villages;
    private final Columns columns;
    private final String unit;

    LineReader(Terms terms, LocalDate today, Villages villages, Columns columns) {
        this.terms = terms;
        this.today = today;
        this.rules = new PolicyRules(terms, today);
        this.villages = villages;
        this.columns = columns;
        this.unit = terms.scheme().quantityUnit();
    }

    /** The row with all that is wrong with it by itself. */
    Line line(SheetRow row) {
        var cells = new Cells(row, columns);
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
                row.number(),
                village,
                entry,
                cells.faulty(Field.IDENTITY) ? null : IdentityNumber.normalised(String.valueOf(entry.identity())),
                cells.faulty(Field.PREVIOUS) ? null : entry.previousQuantity(),
                cells.faulty(Field.QUANTITY) || entry.quantity() == null ? null : terms.cover(entry.quantity()),
                collective,
                cells.faults());
    }

    private void township(Cells cells) {
        String written = cells.text(Field.TOWNSHIP);
        if (!written.isEmpty() && !villages.isOwnTownship(written)) {
            cells.fault(Field.TOWNSHIP, "本次导入的是" + villages.townshipName() + "的名单，这一行写的是别的镇街；请由所在镇街导入。");
        }
    }

    private @Nullable String village(Cells cells) {
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

    private PolicyEntry entry(Cells cells) {
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
                cells.number(Field.QUANTITY, unit),
                cells.number(Field.PREVIOUS, unit),
                cells.answers(terms.scheme().eligibility()),
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
