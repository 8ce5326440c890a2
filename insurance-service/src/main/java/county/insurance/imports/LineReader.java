package county.insurance.imports;

import county.insurance.enrolment.PolicyEntry;
import county.insurance.enrolment.PolicyRules;
import county.insurance.scheme.Terms;
import county.platform.secret.IdentityNumber;
import county.platform.sheet.SheetRow;
import java.time.LocalDate;
import java.util.Optional;

/** Reads rows of one file by the rules of one scheme on one day. Pure; may be asked by several threads at once. */
final class LineReader {

    private final Terms terms;
    private final LocalDate today;
    private final PolicyRules rules;
    private final Villages villages;
    private final Columns columns;

    LineReader(Terms terms, LocalDate today, Villages villages, Columns columns) {
        this.terms = terms;
        this.today = today;
        this.rules = new PolicyRules(terms, today);
        this.villages = villages;
        this.columns = columns;
    }

    /** The row with all that is wrong with it by itself; nothing for the lines of help in a template. */
    Optional<Line> line(SheetRow row) {
        if (row.text(columns.first()).startsWith("#")) {
            return Optional.empty();
        }
        var cells = new Cells(row, columns);
        String village = village(cells);
        PolicyEntry entry = entry(cells);
        Line.Group collective = LineCollective.of(cells);
        cells.take(rules.faults(entry, false));
        LineShares.check(cells, terms, entry.quantity());
        if (collective != null && entry.signedOn() == null && !cells.faulty(Field.SIGNED)) {
            cells.notice(Field.SIGNED, "集体投保须由各户签字；公示结束前请补登签字日期。");
        }
        return Optional.of(new Line(
                row.number(),
                village,
                entry,
                cells.faulty(Field.IDENTITY) ? null : IdentityNumber.normalised(String.valueOf(entry.identity())),
                cells.faulty(Field.PREVIOUS) ? null : entry.previousQuantity(),
                cells.faulty(Field.QUANTITY) || entry.quantity() == null ? null : terms.cover(entry.quantity()),
                collective,
                cells.faults()));
    }

    private @org.jspecify.annotations.Nullable String village(Cells cells) {
        String written = cells.text(Field.VILLAGE);
        String code = villages.codeOf(written);
        if (written.isEmpty()) {
            cells.fault(Field.VILLAGE, "请填写村（社区）。");
        } else if (code == null) {
            cells.fault(Field.VILLAGE, "本镇街没有这个村（社区），请核对村名。");
        } else if (Villages.ambiguous(code)) {
            cells.fault(Field.VILLAGE, "本镇街有几个村（社区）都可以这样称呼，请写全称。");
            return null;
        }
        return code;
    }

    private PolicyEntry entry(Cells cells) {
        return new PolicyEntry(
                cells.kind(),
                null,
                cells.text(Field.NAME),
                cells.digits(Field.IDENTITY),
                cells.text(Field.PHONE),
                cells.orNull(Field.BANK),
                cells.digits(Field.ACCOUNT),
                cells.orNull(Field.PLOT),
                cells.number(Field.QUANTITY),
                cells.number(Field.PREVIOUS),
                cells.answers(terms.scheme().eligibility()),
                cells.day(Field.SIGNED, today),
                cells.number(Field.SUM_INSURED),
                cells.number(Field.PREMIUM));
    }
}
