package county.insurance.imports;

import county.platform.person.CreditCode;
import org.jspecify.annotations.Nullable;

/** The collective on whose list a household stands (章政办发〔2023〕11号, part 5 (3)). */
final class LineCollective {

    private LineCollective() {}

    /** The collective, null when the row names none or a faulty one. */
    static Line.@Nullable Group of(HouseholdCells cells) {
        String name = cells.name(Field.COLLECTIVE);
        String written = cells.digits(Field.COLLECTIVE_CODE);
        boolean faulty = cells.faulty(Field.COLLECTIVE) || cells.faulty(Field.COLLECTIVE_CODE);
        if (faulty || (name.isEmpty() && written.isEmpty())) {
            return null;
        }
        if (name.isEmpty() || name.length() > 100) {
            cells.fault(Field.COLLECTIVE, "请填写集体名称，不超过 100 字。");
            return null;
        }
        var fault = CreditCode.fault(written);
        if (fault.isPresent()) {
            cells.fault(Field.COLLECTIVE_CODE, fault.get());
            return null;
        }
        String code = CreditCode.normalised(written);
        return new Line.Group(kind(code), name, code);
    }

    /**
     * What kind of body it is stands in the first two characters of its code (GB 32100): 93 a farmers' co-operative,
     * another 9 an enterprise, the rest village committees and the villages' economic organisations.
     */
    private static String kind(String code) {
        if (code.startsWith("93")) {
            return "cooperative";
        }
        return code.startsWith("9") ? "enterprise" : "village";
    }
}
