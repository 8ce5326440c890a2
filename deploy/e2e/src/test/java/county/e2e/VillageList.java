package county.e2e;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up list of households as a township would send it. Nobody has these names and numbers. */
record VillageList(List<List<String>> rows) {

    private static final List<String> HEADER =
            List.of("村（社区）", "投保人类型", "姓名（名称）", "证件号码", "联系电话", "开户行", "银行账号", "地块（圈舍）", "数量（亩）", "上年数量（亩）", "签字日期");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Households of one village, each with 2.4 mu of green onion. */
    static VillageList of(String village, int first, int households) {
        return new VillageList(IntStream.range(first, first + households)
                .mapToObj(no -> row(village, no))
                .toList());
    }

    static String name(int no) {
        return "某户" + no;
    }

    /** A number of a region that there is not, with a right check digit. */
    static String identity(int no) {
        String body = "99" + String.format("%04d", no / 1000 % 10_000) + "19700101" + String.format("%03d", no % 1000);
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * (body.charAt(i) - '0'))
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    static String phone(int no) {
        return "139" + String.format("%08d", no);
    }

    private static List<String> row(String village, int no) {
        String account = "6222000000" + String.format("%08d", no);
        return List.of(
                village,
                "农户",
                name(no),
                identity(no),
                phone(no),
                "某银行",
                account,
                no + "号地",
                "2.4",
                "2.4",
                "2023-08-18");
    }

    /** The same list with another value in one row, counted from 0. */
    VillageList with(int row, String column, String value) {
        var changed = new ArrayList<>(rows.get(row));
        changed.set(HEADER.indexOf(column), value);
        var all = new ArrayList<>(rows);
        all.set(row, List.copyOf(changed));
        return new VillageList(List.copyOf(all));
    }

    byte[] csv(Charset charset) {
        return (String.join(",", HEADER) + "\r\n"
                        + rows.stream()
                                .map(row -> String.join(",", row) + "\r\n")
                                .collect(Collectors.joining()))
                .getBytes(charset);
    }
}
