package county.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A made-up list of households of a township, as a workbook. Nobody has these names and numbers. */
final class Households {

    static final List<String> HEADER =
            List.of("村（社区）", "投保人类型", "姓名（名称）", "证件号码", "联系电话", "开户行", "银行账号", "地块（圈舍）", "数量（亩）", "上年数量（亩）", "签字日期");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Households() {}

    /** Writes the workbook, with households from a number on, spread over the villages. */
    static void write(Path file, List<String> villages, int first, int households) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            put(sheet, 0, HEADER);
            for (int i = 0; i < households; i++) {
                put(sheet, i + 1, row(villages.get(i % villages.size()), first + i));
            }
        }
    }

    private static void put(Worksheet sheet, int row, List<String> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            sheet.value(row, column, values.get(column));
        }
        if (row % 1_000 == 0) {
            sheet.flush();
        }
    }

    private static List<String> row(String village, int no) {
        return List.of(
                village,
                "农户",
                "某户" + no,
                identity(no),
                "139" + padded(no, 8),
                "某银行",
                "6222000000" + padded(no, 8),
                no + "号地",
                no % 7 + 1 + ".25",
                no % 7 + 1 + ".25",
                "2023-08-18");
    }

    /** A number of a region that there is not, with a right check digit. */
    static String identity(int no) {
        String body = "99" + padded(no / 1000, 4) + "19700101" + padded(no % 1000, 3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String padded(int no, int digits) {
        String text = Integer.toString(no);
        return "0".repeat(digits - text.length()) + text;
    }
}
