package county.platform.yearly;

import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.upload.FileName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document that brings a table.
 *
 * @param number by which it is cited
 * @param reason why the table takes the place of one in force, or null
 * @param fileName or null for pasted text
 */
record YearDocument(
        int year,
        String number,
        LocalDate issuedOn,
        @Nullable String reason,
        @Nullable String fileName) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int LONGEST = 200;

    /** The document as it is cited in a request; refused with all that is wrong with it. */
    static YearDocument of(int year, String number, LocalDate issuedOn, String reason, String fileName) {
        var wrong = new ArrayList<FieldProblem>();
        if (year < FIRST || year > LAST) {
            wrong.add(new FieldProblem("year", "年份须在 " + FIRST + " 到 " + LAST + " 之间。"));
        }
        if (number.isBlank() || number.strip().length() > LONGEST) {
            wrong.add(new FieldProblem("document", "请填写文号，不超过 " + LONGEST + " 字。"));
        }
        if (reason.strip().length() > LONGEST) {
            wrong.add(new FieldProblem("reason", "调整理由不超过 " + LONGEST + " 字。"));
        }
        String safe = FileName.safe(fileName);
        if (safe.length() > LONGEST) {
            wrong.add(new FieldProblem("fileName", "文件名不超过 " + LONGEST + " 字。"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.againstRules(List.copyOf(wrong));
        }
        return new YearDocument(year, number.strip(), issuedOn, orNull(reason.strip()), orNull(safe));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
